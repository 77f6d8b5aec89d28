"""Who does it to whom: actors and recipients of one event from its sentence, by the trigger's voice."""

from bisect import bisect_left
from collections.abc import Sequence

from saksi.extract.event_context import EventContext, held_in, joins
from saksi.extract.event_triggers import TriggerHit
from saksi.extract.event_words import EventWords
from saksi.model.analysis import Extent, Token
from saksi.model.mention import ActorMention

_BRACKET_REACH = 80  # characters in which a bracket may have opened
_CARRIED_REACH = 12  # tokens between "usulan" and "diajukan"
_RELATIVE_REACH = 6  # tokens between "who" and its verb
_VERBAL = frozenset({"ADV", "AUX", "PART", "VERB"})
_REACH = 7  # tokens between a verb and its object, or a noun and its modifier


class PartyFinder:
    """Finds the parties of triggers in one analysis."""

    def __init__(self, context: EventContext, words: EventWords) -> None:
        self.context, self.words, self.analysis = context, words, context.analysis
        self.actor_starts = [a.start for a in context.actors]

    def parties(
        self, hit: TriggerHit, held: Sequence[Extent] = ()
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Actors and recipients of a trigger, by its voice.

        Whoever stands outside the reported words (`held`) only reports them; people who are merely counted are
        a figure, not a party.
        """
        actors, recipients = self._voiced(hit)
        actors = tuple(i for i in actors if held_in(self.context.actors[i].start, held))
        if hit.voice == "noun" and hit.form.trigger.type == "ASSAULT":
            actors = tuple(i for i in actors if not self._counted(i))
        recipients = tuple(
            i for i in recipients if held_in(self.context.actors[i].start, held) and not self.casualty(i, hit)
        )
        return actors, recipients

    def casualty(self, actor: int, hit: TriggerHit) -> bool:
        """People merely counted are a figure; who is arrested, freed or abducted is a party ("two suspects")."""
        assault = hit.form.trigger.type == "ASSAULT" and hit.form.trigger.mode != "abduct"
        anybody = self.context.actors[actor].head in self.words.grammar.anybody
        return (assault or anybody) and self._counted(actor)

    def _counted(self, actor: int) -> bool:
        """Whether a phrase is people with a number and no more ("300 soldiers", "empat warga")."""
        mention = self.context.actors[actor]
        first = self.analysis.token_at(mention.start)
        plain = mention.kind in ("group", "military", "person") and mention.name is None
        return plain and self.analysis.tokens[first].pos == "NUM"

    def _voiced(self, hit: TriggerHit) -> tuple[tuple[int, ...], tuple[int, ...]]:
        if hit.voice == "noun":
            actors, recipients = self._of_noun(hit)
            if hit.form.trigger.undergone and not recipients:
                actors, recipients = (), actors
        elif hit.voice == "passive":
            actors, recipients = self._agent(hit), self._subject(hit)
            if not actors and hit.form.trigger.type == "MOBILIZE":
                actors, recipients = tuple(r for r in recipients if self.context.actors[r].country), ()
        else:
            actors, recipients = self._subject(hit), self._object(hit)
        if hit.form.trigger.mutual:
            partners = self._partners(hit)
            if partners and not actors:
                actors = self._opening_actor(hit)
            return tuple(dict.fromkeys((*actors, *recipients, *partners))), ()
        return actors, tuple(r for r in recipients if r not in actors)

    def _in_sentence(self, hit: TriggerHit) -> range:
        first = bisect_left(self.actor_starts, hit.sentence.start)
        last = bisect_left(self.actor_starts, hit.sentence.end)
        return range(first, last)

    def _clause_start(self, hit: TriggerHit) -> int:
        """Where the clause of the trigger begins: after a quote mark, a semicolon, a clause mark with its comma."""
        tokens = self.analysis.tokens
        for at in range(hit.first - 1, hit.sentence.first, -1):
            token = tokens[at]
            if token.text in ("“", "”", '"', ";", ":"):
                return token.end
            if token.lower in self.words.grammar.clause_marks and tokens[at - 1].text == ",":
                return token.end
            if token.lower in self.words.grammar.subordinators and token.pos != "ADP":
                return token.end
        return hit.sentence.start

    def _subject(self, hit: TriggerHit) -> tuple[int, ...]:
        """The nearest actor before the verb that can be its subject, with those joined to it."""
        relative = self._relative_head(hit)
        if relative is not None:
            return (relative,)
        start, end = self._clause_start(hit), self._before_aside(hit)
        before = [i for i in self._in_sentence(hit) if start <= self.context.actors[i].start < end]
        free = [i for i in before if self._may_be_subject(i)]
        if not free:
            return ()
        return self._joined_back(free[-1], before)

    def _opens_clause(self, mention: ActorMention) -> bool:
        """Whether the small word before an actor opens a clause ("sebelum Iran menyerahkan", "after police fired")."""
        at = self.analysis.token_at(mention.start) - 1
        return at >= 0 and self.analysis.tokens[at].lower in self.words.grammar.subordinators

    def _before_aside(self, hit: TriggerHit) -> int:
        """Where the subject ends: before ", backed by X," that stands between it and its verb."""
        tokens, at = self.analysis.tokens, hit.first - 1
        while at > hit.sentence.first and tokens[at].pos in ("ADV", "AUX"):
            at -= 1
        if at <= hit.sentence.first or tokens[at].text != ",":
            return hit.start
        opening = next((i for i in range(at - 1, hit.sentence.first, -1) if tokens[i].text == ","), None)
        inserted = opening is not None and tokens[opening + 1].pos in ("VERB", "PRON", "SCONJ")
        return tokens[opening].start if inserted and opening is not None else hit.start

    def _may_be_subject(self, actor: int) -> bool:
        """No name after a preposition, none that modifies a noun, none in brackets ("E3 (Inggris, Prancis)")."""
        mention = self.context.actors[actor]
        if mention.modifier or (mention.oblique and not self._opens_clause(mention)):
            return False
        start = self.analysis.sentences[mention.sentence].start
        lead = self.analysis.text[max(start, mention.start - _BRACKET_REACH) : mention.start]
        return lead.rfind("(") <= lead.rfind(")")

    def _relative_head(self, hit: TriggerHit) -> int | None:
        """ "perusahaan yang dituduh", "X, who imposed": the actor right before the relative word."""
        tokens, at = self.analysis.tokens, hit.first - 1
        reach = max(hit.sentence.first, hit.first - _RELATIVE_REACH)
        while at >= reach and (tokens[at].pos in _VERBAL or tokens[at].lower in self.words.grammar.times):
            at -= 1
        if at <= hit.sentence.first or tokens[at].lower not in self.words.grammar.relatives:
            return None
        near = [i for i in self._in_sentence(hit) if 0 <= tokens[at].start - self.context.actors[i].end <= 2]
        return near[-1] if near else None

    def joined_to_verb(self, hit: TriggerHit) -> bool:
        """Whether a conjunction ties this verb to the one before ("membubarkan … dan menangkap …")."""
        at = hit.first - 1
        tied = at > hit.sentence.first and self.analysis.tokens[at].lower in self.words.grammar.conjunctions
        return hit.voice == "verb" and tied

    def first_person(self, hit: TriggerHit) -> bool:
        """Whether "we", "kami" is the subject: whoever is quoted."""
        before = self.analysis.tokens[max(hit.sentence.first, hit.first - 5) : hit.first]
        return any(t.lower in self.words.grammar.first_person for t in before)

    def _joined_back(self, last: int, among: Sequence[int]) -> tuple[int, ...]:
        """ "Iran dan tiga negara Eropa": actors joined by "and" or commas right before the last."""
        group = [last]
        for i in reversed([i for i in among if i < last]):
            between = self.analysis.lower[self.context.actors[i].end : self.context.actors[group[0]].start]
            if len(group) == 1 and self._explains(last, between):
                return (i,)
            if not joins(between, self.words) or between == " ":
                break
            group.insert(0, i)
        return tuple(group)

    def _explains(self, actor: int, between: str) -> bool:
        """Whether a phrase says who the one before it is ("JNIM, the al-Qaida affiliate", "Malaysia selaku ketua")."""
        if between.strip(" ,") in self.words.grammar.roles:
            return True
        mention = self.context.actors[actor]
        first = self.analysis.tokens[self.analysis.token_at(mention.start)].lower
        return between == ", " and first in self.words.grammar.articles

    def _object(self, hit: TriggerHit) -> tuple[int, ...]:
        """The first actor after the verb, unless another clause begins before it."""
        for i in self._in_sentence(hit):
            actor = self.context.actors[i]
            if actor.start < hit.end:
                continue
            between = self.analysis.tokens_in(hit.end, actor.start)
            if len(between) > _REACH or any(t.text in ',;:“”"' or t.pos == "VERB" for t in between):
                return ()
            if between and between[-1].lower in self.words.grammar.beside:
                return ()
            if actor.modifier and self.words.grammar.head_first and hit.form.trigger.type != "SANCTION":
                return ()
            return self._joined_on(i, hit)
        return ()

    def _joined_on(self, first: int, hit: TriggerHit) -> tuple[int, ...]:
        group = [first]
        for i in self._in_sentence(hit):
            if i <= first:
                continue
            between = self.analysis.lower[self.context.actors[group[-1]].end : self.context.actors[i].start]
            if not joins(between, self.words) or between == " ":
                break
            group.append(i)
        return tuple(group)

    def _agent(self, hit: TriggerHit) -> tuple[int, ...]:
        """After a passive: "oleh X", "by X", or an actor right behind the verb ("ditangkap polisi")."""
        for i in self._in_sentence(hit):
            actor = self.context.actors[i]
            if actor.start < hit.end:
                continue
            between = [t.lower for t in self.analysis.tokens_in(hit.end, actor.start)]
            marked = bool(between) and between[-1] in self.words.grammar.agents and len(between) <= _REACH
            bare = not between and self.words.grammar.head_first
            return self._joined_on(i, hit) if marked or bare else ()
        return ()

    def _of_noun(self, hit: TriggerHit) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """ "serangan X terhadap Y", "X strikes on Y", "talks between X and Y"."""
        actors: tuple[int, ...] = ()
        recipients: tuple[int, ...] = ()
        for i in self._in_sentence(hit):
            actor = self.context.actors[i]
            if actor.end <= hit.start:
                adjoining = 0 <= hit.start - actor.end <= 12 and actor.modifier
                actors = (i,) if adjoining and not self.words.grammar.head_first else actors
                continue
            if actor.start < hit.end:
                continue
            between = self._bare(self.analysis.tokens_in(hit.end, actor.start))
            if len(between) > _REACH or any(not w[0].isalnum() for w in between):
                break
            if any(t.pos in ("VERB", "AUX") for t in self.analysis.tokens_in(hit.end, actor.start)):
                break
            if (
                (not between and not actors and self.words.grammar.head_first)
                or (between and between[-1] in self.words.grammar.agents and not actors)
                or (between and between[-1] in self.words.grammar.between)
            ):
                actors = self._joined_on(i, hit)
            elif between and between[-1] in self.words.grammar.targets and not recipients:
                recipients = self._joined_on(i, hit)
            elif between and len(between) <= 2 and not actors and self.words.grammar.head_first:
                actors = self._joined_on(i, hit)
        return actors or self._light_subject(hit) or self._adjoining(hit) or self._carried_out(
            hit
        ), recipients

    def _carried_out(self, hit: TriggerHit) -> tuple[int, ...]:
        """Who does what a noun names, after its relative ("usulan yang diajukan AS", "the raid carried out by X")."""
        tokens = self.analysis.tokens
        limit = min(hit.sentence.last, hit.last + _CARRIED_REACH)
        for at in range(hit.last, limit):
            if tokens[at].text in ",;.:":
                return ()
            if tokens[at].lower in self.words.grammar.carried:
                following = tokens[at + 1 : min(at + 3, hit.sentence.last)]
                by = next((n for n, t in enumerate(following, 1) if t.lower in self.words.grammar.agents), 0)
                start = tokens[min(at + by + 1, hit.sentence.last - 1)].start
                agent = next(
                    (i for i in self._in_sentence(hit) if self.context.actors[i].start == start), None
                )
                return () if agent is None else self._joined_on(agent, hit)
        return ()

    def _adjoining(self, hit: TriggerHit) -> tuple[int, ...]:
        """Parties right before a mutual noun that serves as a verb ("tentara Thailand dan Kamboja baku tembak")."""
        before = [i for i in self._in_sentence(hit) if self.context.actors[i].end == hit.start - 1]
        if not before or not hit.form.trigger.mutual or not self._may_be_subject(before[-1]):
            return ()
        return self._joined_back(before[-1], list(self._in_sentence(hit)))

    @staticmethod
    def _bare(between: Sequence[Token]) -> list[str]:
        """The words between a noun and an actor, without what only describes the actor ("by suspected X")."""
        last = len(between)
        while last > 1 and between[last - 1].pos in ("ADJ", "DET", "NUM"):
            last -= 1
        return [token.lower for token in between[:last]]

    def _light_subject(self, hit: TriggerHit) -> tuple[int, ...]:
        """The subject of a verb that only carries the noun ("melancarkan serangan", "carried out a strike")."""
        before = self.analysis.tokens[max(hit.sentence.first, hit.first - 6) : hit.first]
        carried = any(t.lower in self.words.grammar.light_verbs for t in before)
        return self._subject(hit) if carried and not any(t.text in ',“”"' for t in before) else ()

    def _opening_actor(self, hit: TriggerHit) -> tuple[int, ...]:
        """The subject of the sentence: the first actor in it that can be one."""
        free = (i for i in self._in_sentence(hit) if not self.context.actors[i].oblique)
        first = next(free, None)
        return (first,) if first is not None and self.context.actors[first].start < hit.start else ()

    def _partners(self, hit: TriggerHit) -> tuple[int, ...]:
        """Parties after "dengan"/"with" in the sentence of a mutual event."""
        for i in self._in_sentence(hit):
            actor = self.context.actors[i]
            before = self.analysis.token_at(actor.start) - 1
            near = actor.start > hit.end and before >= hit.sentence.first
            if near and self.analysis.tokens[before].lower in self.words.grammar.parties[:1]:
                return self._joined_on(i, hit)
        return ()
