"""A case in the browser: pages over the store, made of the same builders as the single HTML file.

In: the path of a case. Out: a Starlette application that answers to this machine alone. Needs the extra ``web``;
nothing outside this package and ``cli/serving.py`` imports it.
"""
