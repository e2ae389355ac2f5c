"""The sample's people: both sides' staff, a lead announced a day late, a replacement over a holiday."""

from __future__ import annotations

import datetime as dt

from desktop.models.enums.people import Duty, Role, Side
from desktop.models.facts import Fact, Objection, Person, PersonnelChange


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _own(name: str, duty: Duty, promised_in: str) -> Person:
    return Person(name=name, side=Side.A, duty=duty, promised_in=promised_in, on_from=_day("2025-04-07"))


def _vendor(
    name: str,
    duty: Duty,
    promised_in: str,
    days: tuple[str, str | None],
    papers: tuple[str, str, str | None],
) -> Person:
    """One of the vendor's: first and last day; agreement, secrecy training, training for the post."""
    (on_from, on_to), (signed, taught, trained) = days, papers
    return Person(
        name=name,
        side=Side.B,
        duty=duty,
        promised_in=promised_in,
        on_from=_day(on_from),
        on_to=_day(on_to) if on_to else None,
        secrecy_signed_on=_day(signed),
        secrecy_trained_on=_day(taught),
        trained_on=_day(trained) if trained else None,
    )


def sample_people() -> tuple[Fact, ...]:
    """People, the change of the vendor's lead, and the objection to one of its operators."""
    lead, contact, operator = Duty.PROJECT_LEAD, Duty.CONTACT, Duty.OPERATOR
    spring, bid = ("2025-04-07", "2025-04-07", "2025-04-07"), "投标文件 第三册"
    return (
        _own("李四", lead, "合同第四条"),
        _own("张三", contact, "合同第四条"),
        _vendor("钱七", lead, "合同第四条", ("2025-04-07", "2025-07-19"), spring),
        _vendor("赵六", contact, "合同第四条", ("2025-04-07", None), spring),
        _vendor("沈十五", Duty.KEY_STAFF, bid, ("2025-04-08", None), spring),
        _vendor("吴十", operator, bid, ("2025-04-08", None), spring),
        _vendor("郑十一", operator, bid, ("2025-04-08", None), spring),
        _vendor("冯十二", operator, bid, ("2025-04-08", "2025-10-08"), spring),
        PersonnelChange(
            role=Role.PROJECT_LEAD,
            old="钱七",
            new="周九",
            notice_on=_day("2025-07-11"),
            effective_on=_day("2025-07-20"),
            consented_on=_day("2025-07-15"),
            handed_over_on=_day("2025-07-19"),
            note="书面通知函，甲方签收",
        ),
        _vendor("周九", lead, "变更通知函", ("2025-07-20", None), ("2025-07-18", "2025-07-17", "2025-07-18")),
        Objection(
            person="冯十二",
            reason="两次未按变更流程操作",
            received_on=_day("2025-09-26"),
            replaced_on=_day("2025-10-09"),
            successor="卫十四",
            consented_on=_day("2025-10-10"),
        ),
        # Whether he was trained for his post was not recorded.
        _vendor("卫十四", operator, "更换说明", ("2025-10-09", None), ("2025-10-09", "2025-10-09", None)),
    )
