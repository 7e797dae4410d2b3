"""An answer is written into a file of facts where the doubtful words stood, and not a byte elsewhere changes."""

from __future__ import annotations

import difflib
import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from laws import tried

from thankyou.errors import LoadError
from thankyou.facts.loading import parse
from thankyou.facts.rewriting import with_answer
from thankyou.facts.text import says_nothing

TEXT = "key_points[0].text"
SAID = {"you_said": "floats only come from stepdown"}
TWO = {"about": "night staffing", "you_said": "floats come from stepdown, only"}

CASES: dict[str, tuple[str, str, dict[str, str], str, str]] = {
    "an entry that is plain text": (
        ".yaml", TEXT, SAID,
        "candidate: Ada  # me\nkey_points:\n  - floats only come from stepdown  # by the window\n  # more\n  - x\n",
        "candidate: Ada  # me\nkey_points:\n  - you_said: floats only come from stepdown  # by the window\n  # more\n  - x\n",
    ),
    "an entry that becomes two fields": (
        ".yaml", TEXT, TWO,
        "key_points:\n- night staffing, floats from stepdown  # hm\n- x\ncompany: C\n",
        "key_points:\n- about: night staffing  # hm\n  you_said: floats come from stepdown, only\n- x\ncompany: C\n",
    ),
    "a field of an entry": (
        ".yaml", TEXT, SAID,
        "key_points:\n  - text: floats only come from stepdown   # hm\n    by: Dana\n    why: I have been that nurse.\n",
        "key_points:\n  - you_said: floats only come from stepdown   # hm\n    by: Dana\n    why: I have been that nurse.\n",
    ),
    "a field of an entry that becomes two": (
        ".yaml", TEXT, TWO,
        "key_points:\n  - by: Dana\n    text: night staffing   # hm\n\n    # why\n    why: I was one.\n",
        "key_points:\n  - by: Dana\n    about: night staffing   # hm\n    you_said: floats come from stepdown, only\n\n    # why\n    why: I was one.\n",
    ),
    "the first field of an entry that becomes two": (
        ".yaml", TEXT, TWO,
        "key_points:\n  - text: night staffing\n    by: Dana\n",
        "key_points:\n  - about: night staffing\n    you_said: floats come from stepdown, only\n    by: Dana\n",
    ),
    "quotation marks stay as they were": (
        ".yaml", TEXT, SAID,
        "key_points: ['floats, stepdown', \"x\"]\n",
        "key_points: [{you_said: 'floats only come from stepdown'}, \"x\"]\n",
    ),
    "in braces": (
        ".yaml", TEXT, TWO,
        'key_points: [{text: "night", by: Dana}]  # c\n',
        'key_points: [{about: "night staffing", you_said: "floats come from stepdown, only", by: Dana}]  # c\n',
    ),
    "one value in the place of a list": (
        ".yaml", TEXT, TWO,
        "key_points: night staffing  # hm\ncompany: C\n",
        'key_points: {about: night staffing, you_said: "floats come from stepdown, only"}  # hm\ncompany: C\n',
    ),
    "one mapping in the place of a list": (
        ".yaml", TEXT, SAID,
        "key_points:\n  text: floats\n  by: Dana\n",
        "key_points:\n  you_said: floats only come from stepdown\n  by: Dana\n",
    ),
    "entries that say nothing are not counted": (
        ".yaml", "key_points[1].text", SAID,
        "key_points:\n  - n/a\n  - x\n  - none\n  - floats\n",
        "key_points:\n  - n/a\n  - x\n  - none\n  - you_said: floats only come from stepdown\n",
    ),
    "text over lines": (
        ".yaml", TEXT, SAID,
        "key_points:\n  - floats only\n    from stepdown\n  - x\n",
        "key_points:\n  - you_said: floats only come from stepdown\n  - x\n",
    ),
    "folded text": (
        ".yaml", TEXT, SAID,
        "key_points:\n  - text: >\n      floats only\n      from stepdown\n\n    by: Dana\n",
        "key_points:\n  - you_said: floats only come from stepdown\n\n    by: Dana\n",
    ),
    "folded text that becomes two fields": (
        ".yaml", TEXT, TWO,
        "key_points:\n  - |\n    floats only\n    from stepdown\n# end\n",
        "key_points:\n  - about: night staffing\n    you_said: floats come from stepdown, only\n# end\n",
    ),
    "words that need quotation marks": (
        ".yaml", TEXT, {"about": "staffing: nights # and days"},
        "key_points:\n  - staffing\n",
        'key_points:\n  - about: "staffing: nights # and days"\n',
    ),
    "windows": (
        ".yaml", TEXT, TWO,
        "key_points:\r\n  - night\r\n",
        "key_points:\r\n  - about: night staffing\r\n    you_said: floats come from stepdown, only\r\n",
    ),
    "no line break at the end": (
        ".yaml", TEXT, TWO,
        "key_points:\n  - night",
        "key_points:\n  - about: night staffing\n    you_said: floats come from stepdown, only",
    ),
    "a field of the message": (
        ".yaml", "reason", {"reason": "I have moved house"},
        "kind: decline\nreason: moved house  # short\n",
        "kind: decline\nreason: I have moved house  # short\n",
    ),
    "an entry of a list of the message": (
        ".yaml", "valued[1]", {"valued": "the tour"},
        "valued:\n  - x\n  - tour\n",
        "valued:\n  - x\n  - the tour\n",
    ),
    "a model that stands alone": (
        ".yaml", "ask.text", {"text": "a base of $135,000"},
        "ask: base 135k\n", "ask: {text: a base of $135,000}\n".replace("a base of $135,000", '"a base of $135,000"'),
    ),
    "a part in an entry of its own": (
        ".yaml", "key_points[1].i_answered", {"i_answered": "I would wait"},
        "key_points:\n  - you_asked: how I would begin\n  - i_answered: waiting  # hm\n    by: me\n  - x\n",
        "key_points:\n  - you_asked: how I would begin\n  - i_answered: I would wait  # hm\n    by: me\n  - x\n",
    ),
    "one mapping written as a list": (
        ".yaml", "news.text", {"text": "you opened a clinic"},
        "news:\n  - source: the Standard  # p. 4\n  - text: opened clinic\nsince: x\n",
        "news:\n  - source: the Standard  # p. 4\n  - text: you opened a clinic\nsince: x\n",
    ),
    "one text of a model in a list": (
        ".yaml", "news.text", {"text": "you opened a clinic"},
        "news: [opened clinic]  # p. 4\n", "news: [{text: you opened a clinic}]  # p. 4\n",
    ),
    "one text in a list": (
        ".json", "reason", {"reason": "I have moved house"},
        '{"reason": ["moved house"], "door": true}', '{"reason": "I have moved house", "door": true}',
    ),
    "confirmed as it stands": (
        ".yaml", TEXT, {},
        "candidate: Ada\nkey_points:\n  - night: staffing\n".replace("night: ", "night ") + "# the end\n",
        "candidate: Ada\nkey_points:\n  - night staffing\n# the end\nas_it_stands:\n  - night staffing\n",
    ),
    "confirmed again": (
        ".yaml", TEXT, {},
        "as_it_stands:\n  - x  # y\nkey_points:\n  - night staffing\n",
        "as_it_stands:\n  - x  # y\n  - night staffing\nkey_points:\n  - night staffing\n",
    ),
    "json, plain text": (
        ".json", TEXT, TWO,
        '{\n\t"key_points": ["night", "x"],\r\n\t"company": "C"\n}\n',
        '{\n\t"key_points": [{"about": "night staffing", "you_said": "floats come from stepdown, only"}, "x"],\r\n\t"company": "C"\n}\n',
    ),
    "json, a field over lines": (
        ".json", TEXT, TWO,
        '{"key_points": [\n  {\n    "text": "night",\n    "by": "Dana"\n  }\n]}',
        '{"key_points": [\n  {\n    "about": "night staffing",\n    "you_said": "floats come from stepdown, only",\n    "by": "Dana"\n  }\n]}',
    ),
    "json, one value": (
        ".json", TEXT, SAID, '{"key_points":"floats"}', '{"key_points":{"you_said": "floats only come from stepdown"}}',
    ),
    "json, confirmed": (
        ".json", TEXT, {}, '{\n  "key_points": ["night"]\n}\n', '{\n  "key_points": ["night"],\n  "as_it_stands": ["night"]\n}\n',
    ),
    "toml, plain text": (
        ".toml", TEXT, TWO,
        'key_points = [\n  "night", # hm\n  "x",\n]\n',
        'key_points = [\n  { about = "night staffing", you_said = "floats come from stepdown, only" }, # hm\n  "x",\n]\n',
    ),
    "toml, a table": (
        ".toml", TEXT, TWO,
        'company = "C"\n\n[[key_points]]\ntext = "night" # hm\nby = "Dana"\n\n[[key_points]]\ntext = \'x\'\n',
        'company = "C"\n\n[[key_points]]\nabout = "night staffing" # hm\nyou_said = "floats come from stepdown, only"\nby = "Dana"\n\n[[key_points]]\ntext = \'x\'\n',
    ),
    "toml, the second table, keys in literal text": (
        ".toml", "key_points[1].text", SAID,
        "[[key_points]]\ntext = 'x'\n[[key_points]]\n  'text' = 'floats'\n",
        "[[key_points]]\ntext = 'x'\n[[key_points]]\n  'you_said' = 'floats only come from stepdown'\n",
    ),
    "toml, inside braces": (
        ".toml", TEXT, TWO,
        'key_points = [{ text = "night", by = "Dana" }]\n',
        'key_points = [{ about = "night staffing", you_said = "floats come from stepdown, only", by = "Dana" }]\n',
    ),
    "toml, a dotted key": (
        ".toml", "news.text", {"text": "you opened a clinic"},
        'news.text = "opened clinic"\nnews.source = "the Standard"\n',
        'news.text = "you opened a clinic"\nnews.source = "the Standard"\n',
    ),
    "toml, text over lines": (
        ".toml", TEXT, SAID,
        '[[key_points]]\ntext = """\nfloats only\nfrom stepdown"""\nby = "Dana"\n',
        '[[key_points]]\nyou_said = "floats only come from stepdown"\nby = "Dana"\n',
    ),
    "toml, confirmed above the tables": (
        ".toml", "candidate.name", {},
        '# mine\ncompany = "C" # c\n\n[candidate]\nname = "Ada"\n',
        '# mine\ncompany = "C" # c\nas_it_stands = ["Ada"]\n\n[candidate]\nname = "Ada"\n',
    ),
    "toml, confirmed where there are tables alone": (
        ".toml", "candidate.name", {},
        '# mine\n[candidate]\nname = "Ada"\n', '# mine\nas_it_stands = ["Ada"]\n\n[candidate]\nname = "Ada"\n',
    ),
}  # fmt: skip


def _words(text: str, suffix: str, fact: str) -> str:
    """What stands in the file where `fact` points, by another road than that of the code."""
    facts = parse(text, suffix=suffix)
    head, _, rest = fact.partition("[")
    if not rest:
        found: Any = facts
        for part in fact.split("."):
            found = found.get(part) if isinstance(found, dict) else found
            if isinstance(found, list):  # of one thing
                found = next(one for one in found if not isinstance(one, dict) or "text" in one)
        return str(found)
    number, _, key = rest.partition("]")
    entries = facts[head] if isinstance(facts[head], list) else [facts[head]]
    entry = [one for one in entries if one not in ("n/a", "none")][int(number)]
    return str(entry[key[1:]] if isinstance(entry, dict) else entry)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_answer_stands_where_the_doubtful_words_stood(case: str) -> None:
    suffix, fact, fields, before, after = CASES[case]
    words = _words(before, suffix, fact)
    assert with_answer(before, fact, fields, words=words, suffix=suffix, source="facts") == after


TOPICS = {
    ".yaml": ("asked:\n  - rota\n  - n/a\n  - lift\nrole: x\n", "asked:\n  the rota and the lift\nrole: x\n"),
    ".json": ('{"asked": ["rota", "lift"]}', '{"asked": "the rota and the lift"}'),
    ".toml": ('asked = ["rota", "lift"]\n', 'asked = "the rota and the lift"\n'),
}


@pytest.mark.parametrize("suffix", TOPICS)
def test_the_answer_to_what_a_list_was_joined_to_stands_in_place_of_the_list(suffix: str) -> None:
    before, after = TOPICS[suffix]
    fields = {"asked": "the rota and the lift"}
    assert with_answer(before, "asked", fields, words="rota and about lift", suffix=suffix, source="facts") == after
    for other in ("lift and about rota", "rota", "rota, which is long, and more, about lift"):
        with pytest.raises(LoadError, match="does not say this any more"):
            with_answer(before, "asked", fields, words=other, suffix=suffix, source="facts")


@pytest.mark.parametrize("suffix", [".yaml", ".json", ".toml"])
def test_words_that_are_not_there_any_more_change_nothing(suffix: str) -> None:
    text = {
        ".yaml": "key_points:\n  - night\n",
        ".json": '{"key_points": ["night"]}',
        ".toml": 'key_points = ["night"]\n',
    }[suffix]
    for fact, words in ((TEXT, "day"), ("key_points[1].text", "night"), ("reason", "night")):
        with pytest.raises(LoadError, match="does not say this any more"):
            with_answer(text, fact, SAID, words=words, suffix=suffix, source="facts")


def test_a_field_that_the_entry_has_already_is_never_overwritten() -> None:
    text = "key_points:\n  - text: night\n    you_said: nobody codes on a Friday\n"
    with pytest.raises(LoadError, match="an entry that has you_said already; write it as an entry of its own"):
        with_answer(text, TEXT, SAID, words="night", suffix=".yaml", source="facts")


_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=40
).map(lambda text: " ".join(text.split()))
_ANY = _WORDS.filter(lambda text: bool(text) and not says_nothing(text) and text.casefold() not in ("tbd", "tba"))


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


@tried(70)
@given(
    before=_ANY,
    first=_ANY,
    second=_ANY,
    other=_ANY,
    form=st.sampled_from(["block", "field", "flow", "one", "json", "toml", "tables"]),
)
def test_whatever_the_words_are_only_the_lines_of_the_entry_change(
    before: str, first: str, second: str, other: str, form: str
) -> None:
    suffix, text = {
        "block": (
            ".yaml",
            f"# a\nkey_points:\n  - {_quoted(before)}  # b\n  - {_quoted(other)}\n\n# c\ncompany: {_quoted(other)}\n",
        ),
        "field": (
            ".yaml",
            f"# a\nkey_points:\n  - text: {_quoted(before)}  # b\n    by: me\n\n# c\ncompany: {_quoted(other)}\n",
        ),
        "flow": (
            ".yaml",
            f"# a\nkey_points: [{_quoted(before)}, {_quoted(other)}]  # b\n\n# c\ncompany: {_quoted(other)}\n",
        ),
        "one": (".yaml", f"# a\nkey_points: {_quoted(before)}  # b\n\n# c\ncompany: {_quoted(other)}\n"),
        "json": (".json", f'{{"company": {_quoted(other)},\n"key_points": [{_quoted(before)},\n {_quoted(other)}]}}'),
        "toml": (
            ".toml",
            f"# a\nkey_points = [{_quoted(before)},\n {_quoted(other)}] # b\n# c\ncompany = {_quoted(other)}\n",
        ),
        "tables": (
            ".toml",
            f"# a\ncompany = {_quoted(other)}\n[[key_points]]\ntext = {_quoted(before)} # b\nby = 'me'\n# c\n",
        ),
    }[form]
    made = with_answer(text, TEXT, {"about": first, "you_said": second}, words=before, suffix=suffix, source="facts")
    entries = parse(made, suffix=suffix)["key_points"]
    entry = entries if isinstance(entries, dict) else entries[0]
    assert (entry["about"], entry["you_said"]) == (first, second)
    changed = [line for line in difflib.ndiff(text.splitlines(), made.splitlines()) if line[0] in "-+"]
    assert [line[0] for line in changed].count("-") == 1 and [line[0] for line in changed].count("+") <= 2
    if suffix == ".yaml":
        assert yaml.safe_load(made)["company"] == other


@tried(60)
@given(words=_ANY, suffix=st.sampled_from([".yaml", ".json", ".toml"]))
def test_confirmed_words_are_added_and_all_else_stays(words: str, suffix: str) -> None:
    quoted = _quoted(words)
    text = {
        ".yaml": f"key_points:\n  - {quoted} # a\n# end\n",
        ".json": f'{{"key_points": [{quoted}]}}',
        ".toml": f"# b\nkey_points = [{quoted}] # a\n[candidate]\nname = 'x' # end\n",
    }[suffix]
    made = with_answer(text, TEXT, {}, words=words, suffix=suffix, source="facts")
    assert parse(made, suffix=suffix) == {**parse(text, suffix=suffix), "as_it_stands": [words]}
    if suffix != ".json":
        assert set(text.splitlines()) <= set(made.splitlines())
