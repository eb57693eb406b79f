"""Tie titles and descriptions to the person they mean.

In: titles, the persons tied so far, the words. Out: more ties. A name beside the title decides; else a person of
the article who bore the same title before; else the office table and the article's date (then the actor is
``derived``); else an unnamed actor.
"""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.arabic.words import Words
from tawatur.mark.actors import Draft, Tie, country_of, text_of
from tawatur.mark.actors_again import bore, called, said
from tawatur.mark.actors_apart import blames, borne_apart, citizen_behind, led_by
from tawatur.mark.actors_styled import region_of, styled
from tawatur.mark.name_found import Found
from tawatur.mark.name_further import bearer_further
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import doubt, unknown
from tawatur.mark.offices import Holders
from tawatur.mark.quote_ground import THAT

#: Marks and words that may stand between a name and its title.
_BETWEEN = frozenset({"،", ",", "(", "-", "–", '"', "”", "»", ")", ":"})


#: So many words of a turn are looked back over for whose it is.
_TURN = 60


class TitleTies:
    """The titles of one article being tied, in the order of the text."""

    def __init__(self, words: Words, persons: list[Tie], drafts: dict[str, Draft], holders: Holders) -> None:
        self.words = words
        self.drafts = drafts
        self.holders = holders
        self.starts = {tie.found.first: tie for tie in persons}
        self.ends = {tie.found.after: tie for tie in persons}
        self.persons = persons
        self.last_role = ""
        #: Who is the head of a region, by its name.
        self.regions: dict[str, Draft] = {}
        #: The titles tied so far, in the order of the text.
        self.told: list[Tie] = []

    def tie(self, titles: list[Found], begins: dict[int, int], bare: Iterable[Found] = ()) -> list[Tie]:
        """Ties for all titles; ``begins`` maps a title's end to where a name may begin behind it; ``bare`` offices
        stand before a name and only tell what its bearer is."""
        for office in bare:
            bearer = self._beside(office, begins)
            if bearer is not None and office.role:
                bearer.styles.add(office.role)
        beside = {title: self._beside(title, begins) for title in titles}
        self._pass_on(titles, beside, begins)
        self._look_on(titles, beside)
        self._apart(titles, beside)
        for title, draft in beside.items():
            if draft is not None:
                self._note(title, draft)
        ties = self.told
        for title in titles:
            draft = beside[title] or self._elsewhere(title)
            if draft is not None:
                ties.append(Tie(title, draft))
                self._note(title, draft)
        return ties

    def _pass_on(self, titles: list[Found], beside: dict[Found, Draft | None], begins: dict[int, int]) -> None:
        """A title right before another title is of the same person (وزير الإعلام المتحدث باسم الحكومة فلان)."""
        starts = {title.first: title for title in titles if not title.cut}
        for title in reversed(titles):
            if beside[title] is None:
                if title.first and self.words.key[title.first - 1].lstrip("و") in classes()["meets"]:
                    continue
                follower = starts.get(title.after) or starts.get(begins.get(title.after, -1))
                same = follower is not None and self.words.sentence[follower.first] == self.words.sentence[title.first]
                beside[title] = beside[follower] if follower is not None and same else None

    def _apart(self, titles: list[Found], beside: dict[Found, Draft | None]) -> None:
        """Titles that a clause gives to a name some words away, and roles that one tells of somebody."""
        for title in titles:
            if beside[title] is None:
                apart = borne_apart(self.words, title, self.ends, self.persons)
                beside[title] = apart or citizen_behind(self.words, title, self.starts)
        for draft, role in led_by(self.words, self.persons):
            draft.roles.add((role, ""))

    def _look_on(self, titles: list[Found], beside: dict[Found, Draft | None]) -> None:
        """A speaker's title whose bearer is named behind more words: those of a title joined by و are its own."""
        names = {at: tie for at, tie in self.starts.items() if not tie.found.cut}
        heads = {title.first: title for title in titles}
        for title in reversed(titles):
            if beside[title] is not None:
                continue
            at = bearer_further(self.words, title, names, heads)
            tie, joined = names.get(at), heads.get(at)
            if tie is not None and not _foreign(tie, title):
                beside[title] = tie.draft
            elif joined is not None:
                beside[title] = beside[joined]

    def _note(self, title: Found, draft: Draft) -> None:
        """Remember that ``draft`` bore this title."""
        if title.role and title.role != "=":
            draft.roles.add((title.role, title.country))
            region = region_of(self.words, title)
            if region:
                self.regions.setdefault(region, draft)
            self.last_role = title.role
        draft.titles.setdefault(text_of(self.words, title))
        draft.country = draft.country or country_of(self.words, title)
        draft.last = max(draft.last, title.first)

    def _beside(self, title: Found, begins: dict[int, int]) -> Draft | None:
        """The person whose name stands right behind or right before the title."""
        behind = self.starts.get(begins.get(title.after, title.after))
        if behind is not None and not behind.found.cut and not _foreign(behind, title) and not self._kin(title):
            return behind.draft
        if title.cut or title.role == "=" or self.words.key[title.first].startswith("لل"):
            return None
        at = title.first
        while at and self.words.raw[at - 1] in _BETWEEN and at > title.first - 2:
            at -= 1
        before = self.ends.get(at)
        if (
            before is not None
            and at == title.first
            and blames(self.words, before.found.first, calls=title.form == "description")
        ):
            return None
        same = before is not None and self.words.sentence[before.found.first] == self.words.sentence[title.first]
        return before.draft if before is not None and same and not _foreign(before, title) else None

    def _kin(self, title: Found) -> bool:
        """Whether somebody's kin or man stands before the title and a comma behind it: ابنة الوزير السابق، فلانة."""
        words, at = self.words, title.first
        led = at > 0 and words.sentence[at - 1] == words.sentence[at] and words.key[at - 1] in classes()["person_of"]
        return led and title.after < len(words) and words.raw[title.after] in ("،", ",")

    def _elsewhere(self, title: Found) -> Draft | None:
        """The person of the article, or of the office table, or an unnamed one."""
        role = self.last_role if title.role == "=" else title.role
        if title.role == "styled":
            return styled(self.words, [tie for tie in self.persons if tie.found.first < title.first], title)
        if title.form == "description" and not title.role:
            return self._unnamed(title)
        region = region_of(self.words, title)
        if region:
            return self.regions.get(region) or self._unnamed(title)
        if self._other_named(title):
            return self._unnamed(title) if title.form == "title" else None
        if title.form == "description":
            speaking = self._speaking(title)
            told = self.told if said(self.words, title) else []
            others = [tie for tie in (*self.persons, *told) if tie.draft is not speaking]
            return bore(others, title, role) or called(self.words, others, title, role)
        draft = (self._peer(title, role) if title.role == "=" else None) or bore(self.persons, title, role)
        draft = draft or self._held(title, role) or self._sole(title)
        return draft or called(self.words, self.persons, title, role) or self._unnamed(title)

    def _other_named(self, title: Found) -> bool:
        """Whether what looks like a name stands right behind an office that has no task of its own: nobody known bears
        it then (اللاعب فلان)."""
        at, words = title.after, self.words
        while at < title.after + 2 and at < len(words) and words.key[at] in classes()["title_adjective"]:
            at += 1
        if at >= len(words) or words.sentence[at] != words.sentence[title.first] or title.role == "=":
            return False
        key = words.key[at]
        if key in THAT:
            return False
        if at in self.starts and not self.starts[at].found.cut:
            return True
        if key in classes()["preposition"]:
            return False
        return (unknown(key) or doubt(key) < 2) and len(key) > 2 and key[0] not in "يت"

    def _sole(self, title: Found) -> Draft | None:
        """The one person of the article whose title has the same head (the only envoy, the only spokesman)."""
        head = title.role.split(" ", maxsplit=1)[0]
        if head not in classes()["sole_head"]:
            return None
        fitting = {
            id(tie.draft): tie.draft
            for tie in self.persons
            for role, country in tie.draft.roles
            if role.split(" ", maxsplit=1)[0] == head and country in ("", title.country)
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _peer(self, title: Found, role: str) -> Draft | None:
        """Whom "his Saudi counterpart" means: the one with a title of that country, of several the one of that role."""
        of_country = {
            id(tie.draft): tie.draft
            for tie in self.persons
            if title.country and any(country == title.country for _, country in tie.draft.roles)
        }
        drafts = list(of_country.values())
        same = [draft for draft in drafts if any(its == role for its, _ in draft.roles)]
        fitting = same or drafts
        return fitting[0] if len(fitting) == 1 else None

    def _speaking(self, title: Found) -> Draft | None:
        """Whose turn of a transcript the title stands in: سالم: السيد الرئيس، ... addresses somebody else."""
        words, line = self.words, self.words.block[title.first]
        for j in range(title.first - 1, max(-1, title.first - _TURN), -1):
            if words.block[j] != line:
                return None
            if words.raw[j] == ":" and (tie := self.ends.get(j)) is not None:
                opens = not tie.found.first or words.block[tie.found.first - 1] != line
                return tie.draft if opens else None
        return None

    def _held(self, title: Found, role: str) -> Draft | None:
        """Who held the office at the article's date."""
        name = self.holders(role, title.country)
        if name is None:
            return None
        for tie in self.persons:
            if tie.draft.known == f"person:{name}":
                return tie.draft
        draft = self.drafts.get(f"derived:{name}")
        if draft is None:
            draft = self.drafts[f"derived:{name}"] = Draft("person", name)
            draft.known, draft.derived = f"person:{name}", True
        return draft

    def _unnamed(self, title: Found) -> Draft:
        """An actor that only the title names."""
        text = text_of(self.words, title)
        at = f"person:{title.role}:{title.country}" if title.role not in ("", "=") else f"person:{text}"
        if at not in self.drafts:
            self.drafts[at] = Draft("person", text)
        return self.drafts[at]


def _foreign(tie: Tie, title: Found) -> bool:
    """Whether the person beside a title is known to be of another country than the title's."""
    entry = tie.found.entry
    return bool(entry and entry.country and title.country and entry.country != title.country)
