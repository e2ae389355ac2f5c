"""违约通知函, 扣款通知书 and 事件认定书: what was found, what it costs, and how that is reckoned."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from desktop.models.assessment import Finding, Trace
from desktop.models.enums.findings import EXPECTED_ZH, FINDING_STATUS_ZH
from desktop.models.enums.incidents import CAUSE_ZH, CHECK_ZH
from desktop.models.facts import Incident
from desktop.models.fields import SHARE
from desktop.models.money import ZERO, grouped
from desktop.rules.agenda import instalment_name
from desktop.rules.naming import agreed_text
from desktop.services.evidence_text import node_value
from desktop.services.lettering.given import Content, Given, total_of
from desktop.services.lettering.words import (
    Fields,
    blank,
    capital,
    day_words,
    instant_words,
    month_words,
    ordinal,
    said,
    share,
    sum_words,
    yes_no,
)

#: The stamps that an incident cannot be judged without.
_OWED = ("报告", "响应", "恢复")
_CONCLUDED = {True: "按时", False: "逾时", None: "未认定"}
#: What the calculation says already.
_RECKONED = ("月基数", "惩罚系数", "最高", "最低", "另一读法下的金额", "合同总额")


def breach(given: Given, subject: str) -> Content:
    """The finding of that key, or all that are charged: facts, clauses, sum, and the way to object."""
    every = given.charged()
    findings = tuple(each for each in every if subject in ("", each.key))
    rows = tuple(dict.fromkeys(each.row for each in findings))
    fields: Fields = {
        "违约事项": tuple(_matter(given, number, each) for number, each in enumerate(findings, 1)),
        **total_of(findings),
        "上限说明": _cap_words(given),
    }
    return Content(
        title=f"关于{given.contract.short_name}履约违约事项的通知函",
        rests_on="12.3" if len(rows) != 1 or given.contract.clause(rows[0]) is None else rows[0],
        clauses=("12.3", *rows, "12.6", "12.7"),
        figures=tuple(f"finding:{each.key}" for each in findings),
        fields=fields if findings else fields | {"违约事项": (_nothing(),)},
        about_kind="findings",
        about=subject,
    )


def _nothing() -> dict[str, str]:
    return {"序号": "一", "事实": blank("违约事实"), "条款": blank("合同条款"), "金额": blank("金额")}


def _matter(given: Given, number: int, finding: Finding) -> dict[str, str]:
    amount = grouped(finding.amount or ZERO)
    return {
        "序号": ordinal(number),
        "事实": f"{finding_words(given, finding)}。对应违约金{amount}元。",
        "条款": given.heading(finding.row),
        "金额": amount,
    }


def finding_words(given: Given, finding: Finding) -> str:
    """A finding in a sentence: when, which record, what was measured, which row it meets."""
    when = _when(finding)
    about = "、".join(_named(given, each) for each in finding.subjects)
    leaves = [
        leaf
        for leaf in finding.trace.children
        if leaf.name not in _RECKONED and leaf.unit != SHARE and leaf.value is not None
    ]
    seen = "，".join(map(_leaf_words, leaves))
    text = "；".join(filter(None, (f"{when}，{about}" if about else when, seen)))
    clause = given.contract.clause(finding.row)
    words = clause.text.partition("\n")[0] if clause else agreed_text(given.terms, finding.row).text
    met = f"，符合{given.heading(finding.row)}“{words.rstrip('。；')}”的情形" if words else ""
    return f"{text}{met}"


def _leaf_words(leaf: Trace) -> str:
    """可用性为99.7037%; what a person found: 认定“重大损失”不成立."""
    if isinstance(leaf.value, bool):
        return f"认定“{leaf.name}”{'' if leaf.value else '不'}成立"
    if isinstance(leaf.value, dt.date) and not isinstance(leaf.value, dt.datetime):
        return f"{leaf.name}为{day_words(leaf.value)}"
    return f"{leaf.name}为{node_value(leaf).replace(' ', '')}"


def _when(finding: Finding) -> str:
    if finding.period:
        return month_words(finding.period) if len(finding.period) == 7 else finding.period
    return day_words(finding.occurred_on, "发生日")


def _named(given: Given, subject: str) -> str:
    """The record behind a finding by its title: “数据库中断”（I3）."""
    for records in (
        given.facts.incidents,
        given.facts.requests,
        given.facts.absences,
        given.facts.rectifications,
        given.facts.regulator_notices,
        given.facts.breaches,
    ):
        for each in records:
            if each.id == subject:
                return f"“{each.title}”（{each.id}）" if each.title else each.id
    for deliverable in given.terms.deliverables:
        if deliverable.id == subject:
            return f"“{deliverable.name}”"
    systems = {each.id: each.name for each in given.terms.systems}
    head, _, month = subject.partition("/")
    if head in systems and month:
        return f"{systems[head]}{month_words(month)}"
    return "" if len(subject) == 7 and subject[4] == "-" else subject


def _cap_words(given: Given) -> str:
    """How far the cap lets what is claimed be deducted (第十二条7)."""
    sums = given.shown.penalties
    heading = given.cited(("12.7",))
    part = share(given.terms.cap_share)
    return (
        f"按{heading}，你公司承担的全部责任以已回款项的{part}为限，"
        f"截至{day_words(given.as_of.day)}该上限为{grouped(sums.cap)}元。"
    )


def deduction(given: Given, subject: str) -> Content:
    """What is taken off an instalment, from which findings, and what is left to be made up."""
    figures = given.shown.payments.get(subject)
    confirmed = given.confirmed()
    sums = given.shown.penalties
    fields: Fields = {
        "款项": instalment_name(given.terms, subject) if figures else blank("款项"),
        "扣款明细": tuple(_line(given, number, each) for number, each in enumerate(confirmed, 1)),
        **total_of(confirmed),
        "损失合计": grouped(sums.losses),
        "赔付上限": grouped(sums.cap),
        "上限比例": share(given.terms.cap_share),
        "应付金额": sum_words(figures.amount if figures else None, "应付金额"),
        "本期扣款": sum_words(figures.deductible if figures else None, "扣款金额"),
        "本期扣款大写": capital(figures.deductible if figures else None),
        "净付金额": sum_words(figures.net if figures else None, "净付金额"),
        "净付金额大写": capital(figures.net if figures else None),
        "扣后余额": _rest_words(given, sums.outstanding - (figures.deductible if figures else ZERO)),
    }
    return Content(
        title="关于扣除违约金的通知",
        rests_on="12.6",
        clauses=("12.3", "12.6", "12.7"),
        figures=(f"payments.{subject}.deductible",) if figures else (),
        fields=fields,
        about_kind="instalments",
        about=subject,
    )


def _line(given: Given, number: int, finding: Finding) -> dict[str, str]:
    subjects = "、".join(filter(None, (_named(given, each) for each in finding.subjects)))
    return {
        "序号": str(number),
        "事由": "，".join(filter(None, (_when(finding), subjects))),
        "条款": given.heading(finding.row),
        "金额": grouped(finding.amount or ZERO),
    }


def _rest_words(given: Given, rest: Decimal) -> str:
    """What this instalment does not cover (第十二条6)."""
    if rest <= 0:
        return ""
    return f"本期不足以扣除的{grouped(rest)}元，按{given.cited(('12.6',))}另行扣除或由你公司补足。"


def incident(given: Given, subject: str) -> Content:
    """One incident: its stamps and limits, what was found severe and why, the rows met, the sum."""
    record = next((each for each in given.facts.incidents if each.id == subject), Incident(id=subject))
    findings = tuple(each for each in given.shown.findings if subject and subject in each.subjects)
    charged = tuple(
        each for each in findings if each.charged and not each.waived and not given.today.expects(each)
    )
    rows = tuple(dict.fromkeys(each.row for each in findings))
    systems = {each.id: each.name for each in given.terms.systems}
    cause = CAUSE_ZH[record.cause] if record.cause else ""
    fields: Fields = {
        "事件编号": said(record.id, "事件编号"),
        "事件标题": said(record.title, "事件标题"),
        "受影响系统": said("、".join(systems.get(each, each) for each in record.systems), "受影响系统"),
        "事件原因": said(cause, "事件原因"),
        "事件经过": _stamps(record, systems),
        "时限核对": _limits(given, subject),
        "定性": _severity(record),
        "认定": tuple(_found(given, each) for each in findings) or (_unfound(),),
        **total_of(charged),
        "事件组": joined_events(findings, record),
    }
    return Content(
        title=f"关于“{record.title or record.id or '事件'}”的事件认定书",
        rests_on="12.3",
        clauses=("12.3", *rows),
        figures=tuple(f"finding:{each.key}" for each in charged),
        fields=fields,
        about_kind="incidents",
        about=subject,
    )


def joined_events(findings: tuple[Finding, ...], record: Incident) -> str:
    """The event groups that are charged once each (第十二条3)."""
    groups = dict.fromkeys(group for each in findings for group in each.events)
    return "、".join(groups) or record.event or record.id or blank("事件组")


def _stamps(record: Incident, systems: dict[str, str]) -> tuple[dict[str, str], ...]:
    stamps = (
        ("报告", record.reported_at),
        ("登记", record.registered_at),
        ("响应", record.responded_at),
        ("到场", record.arrived_at),
        ("定位", record.located_at),
        ("恢复", record.restored_at),
    )
    rows = [
        {"环节": name, "时间": instant_words(moment, f"{name}时间")}
        for name, moment in stamps
        if moment is not None or name in _OWED
    ]
    for outage in record.outages:
        end = instant_words(outage.end, "恢复时间")
        name = systems.get(outage.system, outage.system)
        kind = "（计划内维护）" if outage.planned else ""
        rows.append({"环节": f"中断{kind}", "时间": f"{name}：{instant_words(outage.start, '')}至{end}"})
    return tuple(rows)


def _limits(given: Given, subject: str) -> tuple[dict[str, str], ...]:
    found = [each for each in given.shown.sla_checks if each.incident == subject]
    return tuple(
        {
            "时限": CHECK_ZH[each.check],
            "最迟": instant_words(each.due_at, "时限"),
            "实际": instant_words(each.actual_at, "实际时间"),
            "结论": "未到期" if given.today.running(each) else _CONCLUDED[each.met],
        }
        for each in found
    )


def _severity(record: Incident) -> tuple[dict[str, str], ...]:
    words = (
        ("出现问题", record.problem, record.problem_basis),
        ("重大损失", record.major_loss, record.major_loss_basis),
        ("重大影响", record.major_impact, record.major_impact_basis),
        ("重大事故", record.major_accident, record.major_accident_basis),
    )
    return tuple(
        {
            "事项": name,
            "结论": yes_no(value),
            "依据": basis.strip() or (blank(f"{name}的依据") if value else ""),
        }
        for name, value, basis in words
    )


def _found(given: Given, finding: Finding) -> dict[str, str]:
    if finding.waived:
        state = "已放弃"
    elif finding.absorbed_by:
        state = f"被{given.heading(finding.absorbed_by)}吸收"
    elif given.today.expects(finding):
        state = EXPECTED_ZH
    else:
        state = FINDING_STATUS_ZH[finding.status]
    certain = finding.amount is not None
    sums = grouped(finding.amount or ZERO)
    between = f"{grouped(finding.amount_min)}至{grouped(finding.amount_max)}"
    return {"条款": given.heading(finding.row), "状态": state, "金额": sums if certain else between}


def _unfound() -> dict[str, str]:
    return {"条款": "没有符合的条款", "状态": "—", "金额": "0.00"}
