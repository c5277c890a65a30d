"""A predicate in its tree in; out, the status of its deed as grammar alone reads it, from the deed up through
the verbs, modals and conditions that govern it.

The composition follows Saurí and Pustejovsky's FactBank and Karttunen's implicative verbs: what a governor
makes of its clause stands unless one above it takes it back ("has not ruled out sending" leaves it possible).
"""

from __future__ import annotations

from communique.coding.cues import beside, cancels, governed, negated_by_phrase
from communique.coding.predicates import Predicate
from communique.coding.tree import Tree
from communique.records import AHEAD, Status

_LONGEST = 5
"""Governors that are asked; longer chains are the parser's mistakes more often than not."""
_CONDITIONS = frozenset({"if", "unless", "whether", "provided", "providing", "lest"})
_INVERTED = frozenset({"should", "had", "were"})
_SUSPENDED = frozenset({"discussion", "consideration", "review", "negotiation"})
_RUNNING = frozenset({"way", "progress", "force", "place", "effect"})
_FALLS = frozenset({"collapse", "fall", "lapse", "expire", "founder"})
"""Verbs whose subject is what comes to nothing."""
_NEGATIVES = frozenset({"no", "not", "n't", "never", "neither", "nor", "nobody", "none", "nothing", "hardly"})
_CLAUSES = frozenset(
    {"ccomp", "xcomp", "pcomp", "acl", "dobj", "pobj", "nsubj", "nsubjpass", "prep", "csubj"}
)


def chain(tree: Tree, p: Predicate) -> Status:
    """The status that grammar reads: the deed's own form first, then each governor's word on it."""
    status = _own(tree, p.head)
    if contrary(tree, p.head):
        return status
    below = p.head
    conditional = _conditional(tree, p.head)
    for step, up in enumerate(tree.ancestors(p.head)):
        inside = tree.tokens[below].dep in _CLAUSES or _is_purpose(tree, below) or _goes_along(tree, below)
        if step >= _LONGEST or not inside:
            break
        conditional = conditional or _conditional(tree, up)
        if tree.tokens[up].tag in ("IN", "TO") and tree.lemmas[up] != "without":
            continue
        status = _under(tree, status, up, below)
        below = up
    if status != "negated" and (conditional or _asked(tree)):
        return "possible"
    return status


def opens(tree: Tree, p: Predicate) -> str | None:
    """What the predicate itself makes of what it governs: "promise" of sending, "cancel" of a visit."""
    for role in ("comp", "obj"):
        for below in p.roles.get(role, ()):
            made = governed(tree, p.head, below)
            if made is not None:
                return made
    return None


def _own(tree: Tree, i: int) -> Status:
    """What a word's own auxiliaries, negation and adverbs say."""
    if not tree.is_verb(i):
        return "negated" if _denied(tree, i) or cancels(tree, i) else "occurred"
    shared = _shares_auxiliaries(tree, i)
    words = {tree.tokens[a].text.lower() for a in tree.children(shared, "aux", "auxpass")}
    if contrary(tree, i):
        return "occurred" if _denied(tree, i) else "negated"
    undone = "have" in words and ("would" in words or _past_be_above(tree, i))
    if undone or _denied(tree, i) or _nor(tree, i, shared):
        return "negated"
    cues = {*beside(tree, i), *(cue for cue in beside(tree, shared) if cue.startswith("modal="))}
    if "modal=possible" in cues or ("would" in words and not _told_in_the_past(tree, i)):
        return "possible"
    tag = tree.tokens[i].tag
    headline = tag == "VB" and "to" in words and tree.parent(i) is None
    dated = tag in ("VBZ", "VBP") and "adverb=planned" in cues
    if "modal=planned" in cues or "would" in words or headline or dated:
        return "planned"
    return "ongoing" if tag == "VBG" and words & {"is", "are", "'s", "'re"} else "occurred"


def _under(tree: Tree, status: Status, up: int, below: int) -> Status:
    """What becomes of a status under one governor."""
    made = _made(tree, up, below)
    own = _own(tree, up) if tree.is_verb(up) else "occurred"
    if made == "negated" and status != "negated":
        return "possible" if own == "negated" else "negated"
    if status == "negated" or made is None:
        return status
    if own in ("negated", "possible") and (made != "same" or tree.tokens[below].dep == "xcomp"):
        return own
    if made in (*AHEAD, "ongoing") and status not in AHEAD:
        return made
    if own == "planned" and (made == "occurred" or (made == "same" and tree.tokens[below].dep == "xcomp")):
        return own
    return status


def _is_purpose(tree: Tree, i: int) -> bool:
    """Whether a clause says what for: "may travel *to meet* the president" is as open as the travel, and "did
    nothing *to help*" as void."""
    to = any(tree.tokens[a].tag == "TO" for a in tree.children(i, "aux"))
    return tree.tokens[i].dep in ("advcl", "relcl") and tree.tokens[i].tag == "VB" and to


def _goes_along(tree: Tree, i: int) -> bool:
    """Whether a participle tells what goes along with the verb it hangs on, and is as open: "will send tanks,
    *training* the crews". What is said meanwhile is said now: "will send tanks, *saying* that it must"."""
    bare = tree.child(i, "aux", "auxpass", "mark", "nsubj", "nsubjpass", "ccomp") is None
    return tree.tokens[i].dep == "advcl" and tree.tokens[i].tag == "VBG" and bare


def _made(tree: Tree, up: int, below: int) -> str | None:
    """What a governor makes of what hangs on it, by the table of cues and a few shapes that no word tells."""
    words = {tree.lemmas[c] for c in tree.children(up)}
    dep = tree.tokens[below].dep
    if tree.lemmas[up] == "without" or (
        tree.lemmas[up] in ("have", "be") and "yet" in words and dep == "xcomp"
    ):
        return "negated"
    if cancels(tree, up) and dep in ("dobj", "nsubjpass"):
        return "negated"
    if tree.lemmas[up] in _NEGATIVES and dep in ("relcl", "acl"):
        return "negated"  # "did nothing to help"
    if dep == "nsubj":
        return _said_of(tree, up, words)
    if dep == "advcl":
        own = _own(tree, up)
        if _goes_along(tree, below):
            return own if own in AHEAD else "same"
        return own if own in ("planned", "possible", "negated") else None
    return governed(tree, up, below)


def _said_of(tree: Tree, verb: int, words: set[str]) -> str | None:
    """What an active verb makes of its subject: "talks *are under way*", "the plan *fell through*"."""
    if tree.lemmas[verb] in _FALLS and cancels(tree, verb):
        return "negated"
    if tree.lemmas[verb] in ("be", "remain", "stay"):
        for what in tree.children(verb, "acomp"):
            if any(tree.is_verb(c) for c in tree.children(what, "xcomp")):
                return governed(tree, what, tree.children(what, "xcomp")[0])
        held = {tree.lemmas[o] for prep in tree.children(verb, "prep") for o in tree.children(prep, "pobj")}
        if held & _SUSPENDED:
            return "possible"
        if held & _RUNNING or words & {"underway", "continuing"}:
            return "ongoing"
    own = _own(tree, verb)
    return own if own in ("planned", "possible") else "ongoing" if tree.lemmas[verb] == "continue" else None


def _denied(tree: Tree, i: int) -> bool:
    """Whether a word carries a "not", or its subject, its object or itself a "no"."""
    small = tree.children(i, "neg", "advmod", "det", "preconj", "cc")
    subjects = tree.children(i, "nsubj", "nsubjpass")
    small += [d for s in subjects for d in (s, *tree.children(s, "det", "preconj", "cc"))]
    if any(tree.lemmas[d] in _NEGATIVES and d < i for d in small) or negated_by_phrase(tree, i):
        return True
    objects = tree.children(i, "dobj") if tree.is_verb(i) else []
    return any(tree.lemmas[d] in _NEGATIVES for o in objects for d in (o, *tree.children(o, "det")))


def contrary(tree: Tree, i: int) -> bool:
    """Whether a clause supposes what is not so, by a "had" before its subject: "*had* they *met*, there would
    be peace". The parser takes that "had" for an auxiliary or for the verb above."""
    if not tree.is_verb(i) or _asked(tree):
        return False
    first = tree.children(i, "aux")
    above = tree.parent(i)
    # "had the ambassador summoned" has a subject of its own
    if above is not None and tree.tokens[i].dep == "ccomp" and tree.child(above, "nsubj", "aux") is None:
        first = [above, *first]
    subjects = tree.children(i, "nsubj", "nsubjpass")
    return any(tree.tokens[had].text.lower() == "had" and had < who < i for had in first for who in subjects)


def _shares_auxiliaries(tree: Tree, i: int) -> int:
    """The verb whose auxiliaries a verb has: its own, or those before the first of several that are joined
    ("did not *sign* or *send*", "will *meet* and *sign*")."""
    first = tree.parent(i)
    if first is None or tree.tokens[i].dep != "conj" or not tree.is_verb(first):
        return i
    alone = tree.child(i, "nsubj", "nsubjpass", "aux", "auxpass", "neg") is None
    alike = tree.tokens[i].tag in ("VB", "VBN") and tree.tokens[i].tag == tree.tokens[first].tag
    return _shares_auxiliaries(tree, first) if alone and alike else i


def _nor(tree: Tree, i: int, first: int) -> bool:
    """Whether a verb is denied with the one that it is joined to: "did not sign *or send*", "*neither* signed
    *nor* sent", "has not sent, *nor has* it trained"."""
    above = tree.parent(i)
    if above is None or tree.tokens[i].dep != "conj" or not _denied(tree, above):
        return False
    between = {tree.lemmas[c] for c in tree.children(above, "cc") if above < c < i}
    return "nor" in between or (first != i and "or" in between)


def fell_through(tree: Tree, i: int) -> bool:
    """Whether a verb tells what was planned and did not happen: "*was to have met* him in May"."""
    words = {tree.tokens[a].text.lower() for a in tree.children(i, "aux")}
    return {"to", "have"} <= words and _past_be_above(tree, i) and not _denied(tree, i)


def _past_be_above(tree: Tree, i: int) -> bool:
    """Whether a verb hangs on "was": "*was* to have met"."""
    up = tree.parent(i)
    return up is not None and tree.tokens[up].tag == "VBD" and tree.lemmas[up] == "be"


def _told_in_the_past(tree: Tree, i: int) -> bool:
    """Whether "would" is the "will" of a statement made in the past ("said that it *would* come")."""
    up = tree.parent(i)
    return tree.tokens[i].dep == "ccomp" and up is not None and tree.tokens[up].tag == "VBD"


def _asked(tree: Tree) -> bool:
    """Whether a sentence asks if something is so; "who" and "when" take it for granted."""
    asks_who = tree.tokens[0].tag in ("WP", "WRB", "WDT", "WP$")
    return tree.tokens[-1].text == "?" and not asks_who


def _conditional(tree: Tree, i: int) -> bool:
    """Whether a clause is a condition or hangs on one."""
    if any(tree.lemmas[m] in _CONDITIONS for m in tree.children(i, "mark")):
        return True
    for clause in tree.children(i, "advcl"):
        if any(tree.lemmas[m] in ("if", "unless") for m in tree.children(clause, "mark")):
            return True
        first = tree.subtree(clause)[0]
        if tree.tokens[first].dep == "aux" and tree.tokens[first].text.lower() in _INVERTED:
            return True
    return False
