"""``python -m tawatur.cli``: the same as ``tawatur``."""

from tawatur.cli import main

if __name__ == "__main__":  # worker processes import this module too, and must not start the command again
    main()
