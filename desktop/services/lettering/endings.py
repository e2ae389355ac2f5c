"""涉密资料返还通知, 解除合同通知, 迁移要求 and 补充协议建议: what ends the contract or mends its words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from desktop.models.assessment import Right, Trace
from desktop.models.enums.duties import HealthStatus
from desktop.models.enums.findings import RIGHT_ZH, FindingStatus
from desktop.models.health import HealthItem
from desktop.models.money import grouped
from desktop.models.performance import ConfidentialReturn
from desktop.services.evidence_text import node_value
from desktop.services.lettering.given import Content, Given
from desktop.services.lettering.penalties import finding_words
from desktop.services.lettering.words import blank, capital, day_words, joined, ordinal, said, sum_words


def demand(given: Given, subject: str) -> Content:
    """Calls for confidential material (第十五条5)."""
    found = given.record("confidential_returns", subject)
    record = found if isinstance(found, ConfidentialReturn) else ConfidentialReturn()
    return Content(
        title="关于返还涉密资料的通知",
        rests_on="15.5",
        clauses=("15.5", "15.8", "附件4-6"),
        fields={
            "资料": said(record.title, "资料名称"),
            "返还天数": str(given.terms.return_days),
        },
        about_kind="confidential_returns" if subject else "",
        about=subject,
    )


def termination(given: Given, subject: str) -> Content:
    """Draft of the notice that ends the contract under a clause; the clause's own word is used (第十二条)."""
    rights = tuple(each for each in given.shown.rights if each.clause == subject)
    clause = given.contract.clause(subject)
    text = clause.text if clause else ""
    word = "终止" if "终止" in text and "解除" not in text else "解除"
    trace = given.explain(f"right:{subject}") if subject else None
    facts = tuple(_grounds(given, subject, trace)) if trace else ()
    figures = given.shown.settlement
    return Content(
        title=f"关于{word}《{given.contract.short_name}》的通知",
        rests_on=subject,
        clauses=tuple(filter(None, (subject, "12.7", "13.2", "15.5"))),
        figures=(f"right:{subject}",) if trace else (),
        fields={
            "草稿标记": "草稿·须经法务审核",
            "用语": word,
            "权利条款": given.heading(subject) if subject else blank("解除条款"),
            "权利成就日": day_words(_arisen(rights), "权利成就日"),
            "权利": joined(dict.fromkeys(RIGHT_ZH[each.right] for each in rights)) or blank("可行使的权利"),
            "确定程度": _certainty(rights),
            "事实依据": facts or ({"事实": blank("事实依据")},),
            "解除日": day_words(given.facts.termination.date, "解除日"),
            "已消耗金额": sum_words(figures.consumed if figures else None, "已消耗金额"),
            "应退金额": sum_words(figures.refund if figures else None, "应退金额"),
            "上限内应退金额": sum_words(figures.refund_capped if figures else None, "上限内应退金额"),
            "上限内应退金额大写": capital(figures.refund_capped if figures else None),
            "已确认违约金": grouped(given.shown.penalties.confirmed),
            "赔付上限": grouped(given.shown.penalties.cap),
            "切换期": str(given.terms.migration_months),
        },
    )


def _grounds(given: Given, clause: str, trace: Trace) -> Iterator[dict[str, str]]:
    """What the right rests on: the findings under its clause, else the figures of its tree."""
    findings = [each for each in given.shown.findings if each.row == clause]
    for finding in findings:
        yield {"事实": finding_words(given, finding)}
    if not findings:
        for each in trace.children:
            unit = "元" if each.unit == "元" else ""
            yield {"事实": f"{each.name}：{node_value(each)}{unit}"}


def _arisen(rights: tuple[Right, ...]) -> dt.date | None:
    return min((each.arisen_on for each in rights if each.arisen_on), default=None)


def _certainty(rights: tuple[Right, ...]) -> str:
    if not rights:
        return blank("权利是否成就")
    return "确定" if all(each.status is FindingStatus.CERTAIN for each in rights) else "可争议"


def migration(given: Given, _subject: str) -> Content:
    """Asks for the move of data and service after the end, free of charge (第十三条2)."""
    terms, end = given.terms, given.facts.termination.date or given.shown.contract.service_end
    limits = (each for each in given.shown.deadlines if (each.clause, each.subject) == ("13.2", "migration"))
    last = next((each.due_on for each in limits), None)
    return Content(
        title="关于配合数据迁移和切换的函",
        rests_on="13.2",
        clauses=("13.2", "15.5"),
        fields={
            "合同结束日": day_words(end, "服务期满或解除日"),
            "切换期": str(terms.migration_months),
            "切换期限": day_words(last, "切换期届满日"),
            "系统": said("、".join(each.name for each in terms.systems), "信息系统"),
        },
    )


def supplement(given: Given, subject: str) -> Content:
    """What the health check found of a kind, or at all, with sentences for a supplement (第十九条2)."""
    found = tuple(each for each in unsettled(given) if subject in ("", each.kind.value))
    items = tuple(_item(given, number, each) for number, each in enumerate(found, 1))
    return Content(
        title=f"关于签订《{given.contract.short_name}》补充协议的建议",
        rests_on="19.2",
        clauses=("19.2",),
        fields={
            "建议数": str(len(found)),
            "建议事项": items or (_item_blank(),),
        },
        about=subject,
    )


def unsettled(given: Given) -> tuple[HealthItem, ...]:
    """The passages of the contract that no supplement has settled and for which there is a sentence."""
    amended = HealthStatus.AMENDED
    return tuple(each for each in given.health() if each.proposal and each.status is not amended)


def _item(given: Given, number: int, item: HealthItem) -> dict[str, str]:
    return {
        "序号": ordinal(number),
        "问题": item.title,
        "条款": "、".join(given.heading(each) for each in item.clauses),
        "后果": item.consequence,
        "建议条款": item.proposal,
    }


def _item_blank() -> dict[str, str]:
    return {name: blank(name) for name in ("问题", "条款", "后果", "建议条款")} | {"序号": "一"}
