"""Names as the facts spell them, the same everywhere; titles as the people gave them; no other reader.

Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from thankyou.engines.issues import Issue, Severity
from thankyou.facts.models import Interviewer
from thankyou.facts.name_words import word_list
from thankyou.facts.nobody import is_job
from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts, bare, name, parts, stem
from thankyou.proofread.letter import Letter, Sentence, capitals, found_in, tokens
from thankyou.proofread.spelling import distance
from thankyou.proofread.vocabulary import never_a_name, ordinary
from thankyou.reading.lexicon import CLOSED, word_tags

__all__ = ["check", "near", "places"]


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `names/...`."""
    if facts is None:
        yield from _two_spellings(letter, context)
        return
    yield from _near_misses(letter, context, facts)
    yield from _other_company(letter, facts)
    yield from _titles(letter, context, facts)
    yield from _titled_given(letter, facts)
    yield from _jobs(letter, facts)
    yield from _other_job(letter, facts)
    yield from _job_of_subject(letter, facts)
    yield from _other_reader(letter, context, facts)


def places(letter: Letter) -> Iterator[Sentence]:
    """Subject, greeting and sentences: where names stand, apart from the sign-off."""
    for span in (letter.subject, letter.greeting):
        if span:
            yield Sentence(letter.part(span).replace("\n", " "), span.start)
    yield from letter.sentences


@lru_cache(maxsize=16384)
def _close(word: str, known: str) -> bool:
    """Whether `word` is so like the name `known` that a slip is likelier than another name."""
    one, other = fold(word), fold(known)
    if one == other:
        return word != known
    allowed = 2 if len(other) >= 8 else 1 if len(other) >= 4 else 0
    return len(one) >= 3 and distance(one, other) <= allowed and (one[0] == other[0] or one[-3:] == other[-3:])


def near(word: str, facts: Facts) -> str | None:
    """The name of the facts that a capitalised word is nearly but not quite, if any."""
    if not word[:1].isupper():
        return None
    said = bare(word)
    if said in facts.exact or never_a_name(said) or said.isupper() or all(part in facts.exact for part in parts(said)):
        return None
    return next((known for known in sorted(facts.names) if known[:1].isupper() and _close(said, known)), None)


def _other_form(word: str, facts: Facts) -> str | None:
    """The word of the company's name of which this is another form: `Foundries` of `Northlight Foundry`."""
    said = bare(word)
    known = (one for one in (facts.interview.company or "").split() if one[:1].isupper() and len(one) >= _LONG_NAME)
    return next((one for one in known if stem(said).rstrip("i") == stem(one).rstrip("i")), None)


_LONG_NAME = 5
"""Letters of a word that is told by its stem."""


def _near_misses(letter: Letter, context: Context, facts: Facts) -> Iterator[Issue]:
    for sentence in [
        *places(letter),
        *([Sentence(letter.part(letter.block).replace("\n", " "), letter.block.start)] if letter.block else []),
    ]:
        for said, start, known in _missed(sentence.text, facts, context.locale, greets=_addresses(sentence, letter)):
            place = sentence.start + start
            yield issue(
                "names/near-miss",
                f"“{said}”: the facts write “{known}”.",
                (place, place + len(said)),
                Severity.ERROR,
                [known],
            )


@lru_cache(maxsize=1024)
def _missed(sentence: str, facts: Facts, locale: str, *, greets: bool) -> tuple[tuple[str, int, str], ...]:
    """The words that are nearly a name of the facts: as written, their places in the sentence, and the names."""
    words = tokens(sentence)
    found: list[tuple[str, int, str]] = []
    for index, word, start in capitals(sentence):
        said = bare(word)
        if said in facts.exact:
            continue
        beside = {bare(other) for other, _ in words[max(0, index - 1) : index + 2]} - {said}
        addressed = index > 0 and greets
        known = near(word, facts) or _other_form(word, facts) or _meant(word, beside, facts, addressed=addressed)
        if known is None or said in ("Dear", "Hi", "Hello"):
            continue
        named = beside & facts.names or addressed
        if fold(word) == fold(known) or named or not ordinary(said, locale):
            found.append((said, start, known))
    return tuple(found)


def _addresses(sentence: Sentence, letter: Letter) -> bool:
    """Whether it is the greeting, in which a capitalised word behind the first is a name, whatever else it means: `Dear Dr Rebate`."""
    return letter.greeting is not None and sentence.start == letter.greeting.start


def _meant(word: str, beside: set[str], facts: Facts, *, addressed: bool) -> str | None:
    """The name that a word stands for where only that name can stand, more freely than in running text: `Dear Bakery` for `Bakari`, `Omar Bakery`."""
    said = bare(word)
    if never_a_name(said) or len(said) < 3 or said in _ADDRESSED:
        return None
    mine = facts.interview.candidate.name.split()
    names = [part for one in facts.interview.interviewers for part in (one.name or "").split()] if addressed else []
    meant = [*names, *(mine if beside & set(mine) else [])]
    close = (each for each in meant if len(each) >= 3 and said[0] == each[0])
    return next(
        (each for each in close if distance(fold(said), fold(each)) <= (_SLIPS if len(each) >= _LONGER else 1)), None
    )


_ADDRESSED = frozenset(("All", "Both", "Everyone", "Everybody", "Friends", "Colleagues"))
_LONGER = 5
_SLIPS = 2
"""Letters from which a name is told by most of them, and how many may then differ."""


def _other_company(letter: Letter, facts: Facts) -> Iterator[Issue]:
    """The company's name with one of its words changed for another: `Tidewater Plumbing & Air` for `Tidewater Heating & Air`."""
    company = facts.interview.company or ""
    for sentence in places(letter):
        for pattern in _one_changed(company):
            for found in pattern.finditer(sentence.text):
                stopped = f"{found[1]}." if sentence.text[found.end() : found.end() + 1] == "." else found[1]
                if not {found[1], stopped} & set(
                    company.split()
                ):  # one stop ends the name `Acme & Co.` and the sentence
                    at = sentence.start + found.start()
                    said = (at, at + len(found[0]))
                    yield issue(
                        "names/company", f"“{found[0]}”: the facts write “{company}”.", said, Severity.ERROR, [company]
                    )


@lru_cache(maxsize=64)
def _one_changed(company: str) -> tuple[re.Pattern[str], ...]:
    """For each word of a name of three or more, the name with any other capitalised word in its place."""
    words = company.split()
    known = [r"(?:&|and)" if word in ("&", "and") else re.escape(word) for word in words]
    return tuple(
        re.compile(rf"(?<!\w){' '.join([*known[:place], _ANOTHER, *known[place + 1 :]])}(?!\w)")
        for place, word in enumerate(words)
        if len(words) > 2 and word[:1].isupper()
    )


_ANOTHER = r"([A-Z][\w'’-]+)"


def _two_spellings(letter: Letter, context: Context) -> Iterator[Issue]:
    """Two capitalised words, neither of them in a dictionary, that differ by one letter: `Acmed` and `Acmd`."""
    seen: dict[str, tuple[int, int]] = {}
    for sentence in places(letter):
        for word, start in tokens(sentence.text):
            said = bare(word)
            if (
                len(said) >= 5
                and said[0].isupper()
                and said[1:].islower()
                and not never_a_name(said)
                and not ordinary(said, context.locale)
            ):
                seen.setdefault(said, (sentence.start + start, sentence.start + start + len(said)))
    for one, other in combinations(seen, 2):
        if distance(one, other) == 1 and one.rstrip("s") != other.rstrip("s"):
            yield issue(
                "names/two-spellings",
                f"“{one}” and “{other}”: is this one name in two spellings?",
                seen[other],
                Severity.WARNING,
                [one],
            )


_GENDER = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she"}
_TITLE = regex(r"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\b\.?\s+((?:[A-Z][\w'-]+\s?){1,3})")


_PRONOUN = regex(r"\s*(he|she|they)\b")


def _gender(person: Interviewer) -> str | None:
    """`he`, `she` or `they` as the person gave it; None where nothing was given."""
    first = _PRONOUN.match((person.pronouns or "").casefold())
    return (
        first[1]
        if first
        else _GENDER.get(fold(name(person.name).honorific if person.name else "") or fold(person.honorific or ""))
    )


def _titles(letter: Letter, context: Context, facts: Facts) -> Iterator[Issue]:
    for place in places(letter):
        for match in found_in(place.text, _TITLE):
            said = set(map(fold, match[2].split()))
            for person in facts.interview.interviewers:
                if person.name and said & set(map(fold, name(person.name).words)):
                    yield from _title(person, match, place)
                    break


def _titled_given(letter: Letter, facts: Facts) -> Iterator[Issue]:
    """`Dear Dr. Samuel` to Dr. Samuel Abara. A remark: in some countries a title goes with the given name."""
    greeting = letter.part(letter.greeting)
    for match in _TITLE.finditer(greeting):
        for person in facts.interview.interviewers:
            called = name(person.name) if person.name else None
            if (
                called is None
                or fold(match[2]) != fold(called.given)
                or fold(called.family) in map(fold, called.given.split())
            ):
                continue
            start = (letter.greeting or letter.everywhere).start + match.start()
            message = f"“{match[0].strip()}”: a title usually goes with the family name, {called.family}."
            yield issue(
                "names/titled-given",
                message,
                (start, start + len(match[0].rstrip())),
                Severity.INFORMATION,
                [called.family],
            )


def _title(person: Interviewer, match: re.Match[str], place: Sentence) -> Iterator[Issue]:
    span = (place.start + match.start(1), place.start + match.end(1))
    title, gender = fold(match[1]), _gender(person)
    given = fold(person.honorific or "") or fold(name(person.name or "").honorific)
    if title in _GENDER and gender and gender != _GENDER[title]:
        yield issue(
            "names/title",
            f"“{match[1]}” does not go with the pronouns in the facts.",
            span,
            Severity.ERROR,
            [person.honorific] if person.honorific else [],
        )
    elif title in _GENDER and given and given not in _GENDER and given != "mx":
        yield issue(
            "names/title",
            f"They are addressed as {person.honorific or name(person.name or '').honorific}.",
            span,
            Severity.WARNING,
        )
    elif title in _GENDER and not gender and not given:
        yield issue(
            "names/title",
            f"The facts do not say that {match[2].strip()} is “{match[1]}”; the full name is always right.",
            span,
            Severity.WARNING,
        )


def _is_noun(word: str) -> bool:
    tags = word_tags(word)
    return "N" in tags and "A" not in tags


def _cut_short(short: str, word: str) -> bool:
    """Whether one word is another one with letters left out: `asst`, `assistant`; `lab`, `laboratory`."""
    letters = iter(word)
    return short[:1] == word[:1] and all(letter in letters for letter in short)


_JOB = r"(?:position|role|post|job|vacancy|opening)"
_OF_JOB = regex(
    rf"\b{_JOB} (?:of|as) (?:an? |the |your )?((?:[^\W\d_][\w'-]*\s?){{2,5}})|\b(?:the|your|this) ((?:[^\W\d_][\w'-]*\s){{2,5}}){_JOB}\b"
)


def _jobs(letter: Letter, facts: Facts) -> Iterator[Issue]:
    """Another job under the name of the one that was talked about: its words but for one, `the position of laboratory manager`."""
    names = {one for one in (facts.interview.role, facts.interview.the_job) if one and " " in one}
    for place in places(letter) if names else ():
        for match in found_in(place.text, _OF_JOB):
            group = 1 if match[1] else 2
            said = match[group].split()
            for known in sorted(names):
                wanted = known.split()
                row = said[: len(wanted)] if group == 1 else said[-len(wanted) :]
                other = [
                    (one, right) for one, right in zip(row, wanted, strict=False) if fold(bare(one)) != fold(right)
                ]
                if len(row) != len(wanted) or len(other) != 1 or fold(" ".join(row)) in map(fold, names):
                    continue
                one, right = other[0]
                low, short = bare(one).casefold(), right.casefold().rstrip(".")
                if low in CLOSED or not _is_noun(low) or distance(low, short) <= 1:
                    continue  # another sentence, or a slip of spelling
                if _cut_short(short, low) or _cut_short(low, short):
                    continue  # "asst controller"
                start = place.start + match.start(group) + match[group].index(one)
                message = f"“{bare(one)}”: the facts call the job “{known}”."
                yield issue("names/job", message, (start, start + len(bare(one))), Severity.ERROR, [right])


_TITLED_JOB = regex(rf"\b(?:the|your) ((?:[A-Z][\w'-]*\s){{2,4}}){_JOB}\b")
_SAYS_WHICH = regex(
    r"(?i)\b(?:thank|thanks|interview\w*|meet\w*|talk\w*|sp[eo]ak\w*|spoke|conversation|discuss\w*|appl\w+|candidate)\b"
)


def _other_job(letter: Letter, facts: Facts) -> Iterator[Issue]:
    """Another title where a letter says which job was talked about, though the facts have its words in other places: `the Practice Nurse post`, of a `Practice Manager`."""
    known = facts.interview.role or ""
    theirs = {fold(word) for word in _WORD.findall(f"{known} {facts.interview.the_job or ''}")}
    for sentence in letter.sentences if known else ():
        for match in _TITLED_JOB.finditer(sentence.text) if _SAYS_WHICH.search(sentence.text) else ():
            said = match[1].strip()
            words = _WORD.findall(said)
            if (
                said.casefold() in facts.text
                or not is_job(said, apart=True)
                or any(fold(one) in theirs for one in words)
            ):
                continue
            start = sentence.start + match.start(1)
            message = f"“{said}”: the facts call the job “{known}”."
            yield issue("names/job", message, (start, start + len(said)), Severity.ERROR, [known])


_TALK = rf"(?:interview|application|{_JOB})"
_JOB_BEHIND = regex(rf"\b{_TALK}(?: (?:for|as|of)(?: an?| the| your)?|:) ([^,:;–—]+)", re.IGNORECASE)
_JOB_BEFORE = regex(rf"(?:^|[,:;–—] ?| - )((?:(?! - )[^,:;–—])+?) {_TALK}\b", re.IGNORECASE)
"""Where a subject names a job: `Interview for Forklift Driver`, `Packaging Engineer interview`."""


def _job_of_subject(letter: Letter, facts: Facts) -> Iterator[Issue]:
    """A job in the subject of which the facts know no word, where they know the job that was talked about."""
    known = facts.interview.role
    if letter.subject is None or known is None:
        return
    subject = letter.part(letter.subject)
    theirs = {fold(word) for one in (known, facts.interview.the_job or "") for word in one.split()}
    for pattern in (_JOB_BEHIND, _JOB_BEFORE):
        match = pattern.search(subject)
        said = list(_WORD.finditer(match[1])) if match else []
        apart = [place for place, word in enumerate(said) if word[0].casefold() in CLOSED]
        run = said[: min(apart, default=len(said))] if pattern is _JOB_BEHIND else said[max(apart, default=-1) + 1 :]
        words = match[1][run[0].start() : run[-1].end()] if match and len(run) > 1 else ""
        job = bool(words) and (is_job(words, apart=True) or fold(run[-1][0]) in word_list("jobs_and_names"))
        if match and job and words.casefold() not in facts.text and not any(fold(word[0]) in theirs for word in run):
            start = letter.subject.start + match.start(1) + run[0].start()
            message = f"“{words}”: the facts call the job “{known}”."
            yield issue("names/job", message, (start, start + len(words)), Severity.ERROR, [known])
            return


_WORD = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
_HAILED = regex(r"(?:\b(?:[Tt]hank you|[Tt]hanks)\b[^.!?,]{0,40}|^(?:Again|So)), ([A-Z][\w'-]+)(?=[.,!])")
_SPOKEN_OF = regex(
    r"(?<![,] )\b([A-Z][\w'-]*?)(?:'s [a-z]| (?:mentioned|said|told|described|asked|explained|raised|shared|showed|walked|talked|spoke|pointed|noted|suggested|thinks|wants|needs|is|was|has|had|checks|reads|runs|keeps|does|did)\b)"
)


def _other_reader(letter: Letter, context: Context, facts: Facts) -> Iterator[Issue]:
    """What was written for somebody else: another interviewer addressed, or the reader spoken about."""
    if context.reader is None or context.reader >= len(facts.interview.interviewers):
        return
    people = facts.interview.interviewers
    reader = _called(people[context.reader])
    others = {
        word for index, person in enumerate(people) if index != context.reader for word in _called(person)
    } - reader
    everybody = {
        word
        for index, person in enumerate(people)
        if index != context.reader and person.name
        for word in name(person.name).words
    } | set(_WORD.findall(facts.interview.company or ""))  # `Neill & Ortiz is a team`
    for sentence in letter.sentences:
        for match in found_in(sentence.text, _HAILED):
            if match[1] in others:
                yield issue(
                    "names/other-reader",
                    f"{match[1]} is not the reader of this message.",
                    _span(sentence, match),
                    Severity.ERROR,
                )
        for match in found_in(sentence.text, _SPOKEN_OF):
            if match[1] in reader - everybody and f"{match[1].casefold()}'s" not in facts.text:
                yield issue(
                    "names/other-reader",
                    f"{match[1]} is the reader: say “you”.",
                    _span(sentence, match),
                    Severity.WARNING,
                )


def _span(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    return sentence.start + match.start(1), sentence.start + match.end(1)


def _called(person: Interviewer) -> set[str]:
    """The single words that a person may be called by."""
    return (
        {each for each in (name(person.name).given, name(person.name).family) if " " not in each}
        if person.name
        else set()
    )
