"""Case files: a YAML list of terms, facts and a date, read strictly and assessed (`shouyue assess`)."""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from desktop.exchange import strict
from desktop.exchange.amendment_checks import AmendmentError, amended_contracts, reading_faults_of
from desktop.exchange.template import TemplateError, load_contract, merge_terms
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums.findings import FindingStatus, Verdict
from desktop.models.facts import KINDS, SINGLE, Decision, Fact, Facts
from desktop.models.fields import fields_of
from desktop.rules import assess
from desktop.rules.checks import YEARS, problems
from desktop.rules.penalties import finding_rows
from desktop.rules.subjects import SUBJECT_ZH, subject_of

_KEYS = ("id", "title", "contract", "terms", "as_of", "facts", "expect")
#: The lists whose entries results or other facts name, so that an entry must have an id.
_NAMED = (
    "incidents",
    "requests",
    "absences",
    "complaints",
    "expansions",
    "regulator_notices",
    "rectifications",
    "breaches",
    "personnel_changes",
    "objections",
    "losses",
    "force_majeure",
    "confidential_returns",
    "address_changes",
    "deliveries",
)
#: The lists whose entries nothing names; they get numbered ids of their own.
_UNNAMED = (
    "invoices",
    "payments",
    "deductions",
    "recoveries",
    "acceptance_rounds",
    "point_reviews",
    "reading_choices",
)
#: The lists of which a month has one entry, which it names.
_MONTHLY = ("monthly_reviews", "headcounts")
#: The system of an incident that names none.
_PLATFORM = "platform"
#: Kinds of the program that the format does not know.
_OUTSIDE = (
    "people",
    "health_notes",
    "attachments",
    "documents",
    "service_uses",
    "authorisations",
    "access_permissions",
    "media_permissions",
    "notices",
    "shifts",
    "protected_periods",
    "city_scores",
    "system_filings",
    "custody",
    "obligation_checks",
)
#: A waiver needs a reason in the program; the case format lets it be absent.
_NO_REASON = "案例未写理由"


class CaseError(ValueError):
    """Cases that cannot be read; each of `lines` names the case, the field and what was expected."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


class Case(msgspec.Struct, frozen=True):
    """One case: a contract with the case's own terms, facts, and the moment it is seen from."""

    id: str
    title: str
    contract: Contract
    facts: Facts
    as_of: AsOf


def read_cases(path: Path, wanted: str | None = None) -> tuple[Case, ...]:
    """The cases of the file, in order; with `wanted` only the one of that id.

    Raises CaseError with every fault of every case that was asked for.
    """
    entries = _entries(path)
    names = [_name(entry, place) for place, entry in enumerate(entries)]
    repeated = [name for name, times in Counter(names).items() if times > 1]
    if repeated:
        raise CaseError(f"案例 {name}：id：应为文件内不重复的编号，实为重复" for name in repeated)
    if wanted is not None and wanted not in names:
        raise CaseError(
            [f"案例 {wanted}：id：应为文件中已有的案例编号（{'、'.join(names)}），实为没有此案例"]
        )
    cases, lines = [], []
    for name, entry in zip(names, entries, strict=True):
        if wanted in (None, name):
            try:
                cases.append(_case(entry, name))
            except CaseError as error:
                lines += [f"案例 {name}：{line}" for line in error.lines]
    if lines:
        raise CaseError(lines)
    return tuple(cases)


def assess_case(case: Case, calendar: Calendar) -> Assessment:
    """The assessment of a case, every certain finding confirmed unless one of its decisions waives it."""
    return assess(case.contract.terms, confirmed_facts(case, calendar), case.as_of, calendar)


def confirmed_facts(case: Case, calendar: Calendar) -> Facts:
    """The facts of a case with the confirmations that the format implies."""
    terms = case.contract.terms
    first = assess(terms, case.facts, case.as_of, calendar)
    confirmed = tuple(
        Decision(
            id=f"implied-{place}",
            row=finding.row,
            subject=finding.subjects[0],
            decision=Verdict.CONFIRM,
            period=finding.period,
        )
        for place, finding in enumerate(first.findings, 1)
        if finding.status is FindingStatus.CERTAIN and not finding.waived
    )
    # The last decision about a finding holds: what the case itself says stays after what it implies.
    return msgspec.structs.replace(case.facts, decisions=confirmed + case.facts.decisions)


def _entries(path: Path) -> list[Any]:
    try:
        entries = strict.parse_yaml(strict.read_text(path))
    except OSError as error:
        raise CaseError([f"{path}：应为可读的案例文件，实为{error.strerror}"]) from error
    except UnicodeDecodeError as error:
        raise CaseError([f"{path}：应为 UTF-8 文本，实为第 {error.start + 1} 字节起无法解码"]) from error
    except strict.StrictError as error:
        raise CaseError(f"{path}：{fault}" for fault in error.faults) from error
    if not isinstance(entries, list):
        raise CaseError([f"{path}：应为案例的列表，实为{strict.shown(entries)}"])
    return entries


def _name(entry: Any, place: int) -> str:
    """What a message calls an entry: its id, else its place in the file."""
    name = entry.get("id") if isinstance(entry, dict) else None
    return name if isinstance(name, str) and name else f"第 {place + 1} 项"


def _case(entry: Any, name: str) -> Case:
    if not isinstance(entry, dict):
        raise CaseError([f"整项：应为键值表，实为{strict.shown(entry)}"])
    lines = [*map(str, _envelope(entry))]
    contract: Contract | None = None
    facts: Facts | None = None
    try:
        contract = _contract(entry.get("contract"), entry.get("terms", {}))
    except CaseError as error:
        lines += error.lines
    try:
        facts = _facts(entry.get("facts", {}), contract.terms if contract else None)
    except CaseError as error:
        lines += error.lines
    if contract is not None and facts is not None:
        lines += _unamended(contract, facts)
    if lines or contract is None or facts is None:
        raise CaseError(lines)
    return Case(name, entry.get("title", ""), contract, facts, AsOf.of(_moment(entry["as_of"])))


def _envelope(entry: Mapping[Any, Any]) -> Iterator[strict.Fault]:
    """What is wrong with the keys of a case, apart from what its contract, terms and facts hold."""
    for key in entry:
        if key not in _KEYS:
            yield strict.Fault(str(key), f"已有的键（{'、'.join(_KEYS)}）", "未知的键")
    for key in ("id", "title"):
        if key in entry or key == "id":
            yield from strict.check(entry.get(key), str, key)
    try:
        _moment(entry.get("as_of"))
    except strict.StrictError as error:
        yield from error.faults


def _moment(value: object) -> dt.date | dt.datetime:
    """The moment a case is seen from: a day or an instant."""
    expected = "日期（如 2025-05-07）或不带时区的时间（如 2025-05-07T12:00:00）"
    for wanted in (dt.datetime, dt.date):
        if not strict.check(value, wanted):
            moment: dt.date = strict.convert(value, wanted)
            if moment.year in YEARS:
                return moment
            expected = f" {YEARS[0]} 至 {YEARS[-1]} 年之间的{expected}"
            break
    raise strict.StrictError([strict.Fault("as_of", expected, strict.shown(value))])


def _contract(name: object, overrides: object) -> Contract:
    """The named contract template with the case's own terms."""
    faults = strict.check(name, str, "contract")
    if not isinstance(overrides, dict):
        faults += (strict.Fault("terms", "键值表", strict.shown(overrides)),)
    if faults or not isinstance(name, str) or not isinstance(overrides, dict):
        raise CaseError(map(str, faults))
    try:
        return merge_terms(_template(name), overrides)
    except TemplateError as error:
        raise CaseError(map(str, error.faults)) from error


@functools.cache
def _template(name: str) -> Contract:
    """The shipped template, read once for all cases of a file."""
    return load_contract(name)


def _facts(data: object, terms: Terms | None) -> Facts:
    """The facts of a case; what the records cannot be is checked where the terms are known."""
    if not isinstance(data, dict):
        raise CaseError([f"facts：应为键值表，实为{strict.shown(data)}"])
    known = "、".join(kind for kind in KINDS if kind not in _OUTSIDE)
    lines = [f"facts.{kind}：案例格式没有此项；应为下列之一：{known}" for kind in _OUTSIDE if kind in data]
    prepared = {kind: _prepared(kind, entries) for kind, entries in data.items()}
    lines += map(str, strict.check(prepared, Facts, "facts"))
    lines += map(str, _id_faults(prepared))
    if lines:
        raise CaseError(lines)
    facts = strict.convert(prepared, Facts, "facts")
    if terms is None:
        return facts
    facts = _with_systems(facts, terms)
    if impossible := [*_impossible(facts, terms)]:
        raise CaseError(impossible)
    return facts


def _unamended(contract: Contract, facts: Facts) -> Iterator[str]:
    """Supplements that cannot be laid over the contract, and readings that it does not leave open."""
    try:
        amended_contracts(contract, facts)
    except AmendmentError as error:
        place = facts.amendments.index(error.amendment)
        yield from (f"facts.amendments[{place}].{fault}" for fault in error.faults)
    yield from (f"facts.{fault}" for fault in reading_faults_of(contract, facts))


def _with_systems(facts: Facts, terms: Terms) -> Facts:
    """Incidents that name no system hit the template's `platform`, where the contract has it."""
    if terms.system(_PLATFORM) is None:
        return facts
    incidents = tuple(
        each if each.systems else msgspec.structs.replace(each, systems=(_PLATFORM,))
        for each in facts.incidents
    )
    return msgspec.structs.replace(facts, incidents=incidents)


def _mappings(entries: object) -> list[dict[Any, Any]]:
    """The entries of a list as mappings, an empty one for what is none."""
    if not isinstance(entries, list):
        return []
    return [entry if isinstance(entry, dict) else {} for entry in entries]


def _prepared(kind: object, entries: object) -> object:
    """The data of one list with what the format leaves unsaid: ids that nobody names, the one system."""
    if kind in SINGLE and isinstance(entries, dict):
        return {"id": kind, **_without_nulls(str(kind), entries)}
    if not isinstance(entries, list):
        return entries
    return [
        _completed(str(kind), number, _without_nulls(str(kind), entry)) if isinstance(entry, dict) else entry
        for number, entry in enumerate(entries, 1)
    ]


def _without_nulls(kind: str, entry: dict[Any, Any]) -> dict[Any, Any]:
    """A field that is absent is null, so one that is null is absent; unknown keys stay, to be refused."""
    known = {field.key for field in fields_of(KINDS[kind])} if kind in KINDS else set()
    return {key: value for key, value in entry.items() if value is not None or key not in known}


def _completed(kind: str, number: int, entry: dict[Any, Any]) -> dict[Any, Any]:
    if kind == "availability":
        return {"id": f"{entry.get('system')}/{entry.get('month')}", **entry}
    if kind in _MONTHLY:
        return {"id": f"{entry.get('month')}", **entry, **_quoted(entry, "count")}
    if kind == "decisions":
        return {"id": f"{kind}-{number}", "reason": _NO_REASON, **entry}
    if kind == "amendments":
        return {"id": f"{kind}-{number}", **entry, **_as_text(entry, "changes")}
    if kind in _UNNAMED:
        return {"id": f"{kind}-{number}", **entry}
    return entry


def _as_text(entry: Mapping[Any, Any], key: str) -> dict[str, str]:
    """A mapping of terms as the record holds it."""
    value = entry.get(key)
    return {key: msgspec.json.encode(value).decode()} if isinstance(value, dict) else {}


def _quoted(entry: Mapping[Any, Any], key: str) -> dict[str, str]:
    """A number that the format lets stand as a plain integer too, as its reader takes it."""
    value = entry.get(key)
    return {key: str(value)} if isinstance(value, int) and not isinstance(value, bool) else {}


def _id_faults(data: Mapping[Any, Any]) -> Iterator[strict.Fault]:
    """Ids that are missing where facts are named by them, and ids that stand twice."""
    for kind in KINDS:
        entries = _mappings(data.get(kind))
        times = Counter(entry["id"] for entry in entries if isinstance(entry.get("id"), str))
        for place, entry in enumerate(entries):
            path, name = f"facts.{kind}[{place}].id", entry.get("id")
            if kind in _NAMED and name in (None, ""):
                yield strict.Fault(path, "不重复的编号", "缺失")
            elif isinstance(name, str) and times[name] > 1:
                yield strict.Fault(path, "不重复的编号", f'重复的 "{name}"')


def _impossible(facts: Facts, terms: Terms) -> Iterator[str]:
    """What no record can be: restored before reported, an unknown system, an unknown payment."""
    for path, record in _records(facts):
        yield from (f"{path}.{found}" for found in problems(record, terms, facts))
    rows = finding_rows(terms)
    subjects = {*SUBJECT_ZH, *(subject_of(record) for _, record in _records(facts))}
    subjects |= {each.id for each in terms.deliverables}
    for place, decision in enumerate(facts.decisions):
        path = f"facts.decisions[{place}]"
        if decision.row not in rows:
            listed = f"附件的行或按比例的违约金条款（{'、'.join(rows)}）"
            yield str(strict.Fault(f"{path}.row", listed, decision.row))
        if decision.subject not in subjects:
            yield str(strict.Fault(f"{path}.subject", "案例中事实的编号", f'"{decision.subject}"'))


def _records(facts: Facts) -> Iterator[tuple[str, Fact]]:
    """Every fact with the path of its entry."""
    for kind in KINDS:
        value: Fact | tuple[Fact, ...] = getattr(facts, kind)
        if isinstance(value, Fact):
            yield f"facts.{kind}", value
        else:
            yield from ((f"facts.{kind}[{place}]", record) for place, record in enumerate(value))
