"""Readers refuse what is larger or deeper than they take, and say the limit; none of it hangs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2.exceptions import SecurityError

from desktop.exchange import days_file, strict
from desktop.exchange.cases import CaseError, read_cases
from desktop.exchange.letters import guarding
from desktop.exchange.strict import StrictError
from desktop.storage import content, header
from desktop.storage.errors import Damaged, NotOurs
from desktop.storage.store import read
from tests.storage.support import create, done, outage

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + place)}: &{chr(98 + place)} [{','.join(['*' + chr(97 + place)] * 9)}]\n" for place in range(9)
)


def test_aliases_that_come_to_more_than_memory_holds_are_refused() -> None:
    with pytest.raises(StrictError, match="展开后超过 1,000,000 个值"):
        strict.parse_yaml(LAUGHS)
    assert strict.parse_yaml("a: &a [1]\nb: *a\nc: {<<: {d: 1}, e: *a}")


def test_an_alias_that_names_itself_is_refused() -> None:
    with pytest.raises(StrictError, match="指向自己"):
        strict.parse_yaml("a: &a [*a]")


def test_a_case_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text("# " + "长" * strict.MOST_TEXT, encoding="utf-8")
    with pytest.raises(CaseError, match="不超过 5,000,000 字节"):
        read_cases(path)
    with pytest.raises(StrictError, match="不超过 5 百万字"):
        strict.parse_yaml("x" * (strict.MOST_TEXT + 1))


@pytest.mark.parametrize("suffix", ["csv", "json", "yaml"])
def test_a_file_of_days_that_is_too_large_is_refused(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"2027.{suffix}"
    path.write_bytes(b"#" * (days_file.MOST_BYTES + 1))
    with pytest.raises(StrictError, match="不超过 1,000,000 字节"):
        days_file.read_days_file(path)


def test_a_contract_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    monkeypatch.setattr(header, "MOST_BYTES", 1000)
    with pytest.raises(NotOurs, match="的上限"):
        read(path)


def test_a_table_with_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    monkeypatch.setattr(content, "MOST_ROWS", 1)
    assert read(path).contracts, "a small file is not counted"
    monkeypatch.setattr(content, "_MANY_BYTES", 0)
    with pytest.raises(Damaged, match="audit 有 2 行，超过 1 行的上限"):
        read(path)


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in x %}{% for b in x %}{% for c in x %}{% for d in x %}{{ d }}{% endfor %}{% endfor %}"
        "{% endfor %}{% endfor %}",
        "{% set a = 'aaaaaaaaaa' %}" + "{% set a = a + a %}" * 40 + "{{ a }}",
        "{% set a = 'aaaaaaaaaa' %}" + "{% set a = a | replace('a', 'aaaaaaaaaa') %}" * 40 + "{{ a }}",
        "{% set a = 'a' %}" + "{% set a = a ~ a %}" * 40,
        "{% set a %}b{% endset %}{{ a }}",
        "{{ 'a' * 9 }}",
    ],
)
def test_a_letter_that_grows_without_end_is_refused(text: str) -> None:
    fields: dict[str, Any] = {"x": list(range(100))}
    with pytest.raises(SecurityError):
        guarding.Sandbox().from_string(text).render(fields)


def test_a_letter_of_ordinary_size_is_written() -> None:
    text = "{% for a in x %}{{ a | replace('甲', '乙') }}{% if not loop.last %}、{% endif %}{% endfor %}"
    assert guarding.Sandbox().from_string(text).render(x=["甲", "丙"] * 200).count("乙") == 200
