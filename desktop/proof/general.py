"""Formulas in words that many figures share: sums, counts, days, the first and the last of several."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction

from desktop.models.assessment import Trace
from desktop.models.enums.duties import DEADLINE_STATUS_ZH, DeadlineStatus
from desktop.proof.days import DAY, months_later, off_rest_days, working_days
from desktop.proof.deriver import Deriver, Work, total
from desktop.proof.sources import Derived, UnderivableError, day_of, number

Match = re.Match[str]


def _sum(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    return total(deriver.values(node))


def _zero(_deriver: Deriver, _node: Trace, _match: Match) -> Derived:
    return Fraction(0)


def _nothing(_deriver: Deriver, _node: Trace, _match: Match) -> Derived:
    return None


def _count(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    return Fraction(len(deriver.values(node)))


def _first_child(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    return deriver.values(node)[0]


def _day_after(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    start = deriver.values(node)[0]
    return None if start is None else day_of(start) + DAY


def _earliest(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    return min((day_of(day) for day in deriver.values(node) if day is not None), default=None)


def _latest_of_all(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    days = deriver.values(node)
    return None if None in days or not days else max(map(day_of, days))


def _once_come(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    (day,) = deriver.values(node)
    return day if day is not None and deriver.material.knows(day_of(day)) else None


def _counted(deriver: Deriver, node: Trace, match: Match) -> Derived:
    start, count = deriver.values(node)
    way, said, step = match["way"], int(match["count"]), match["step"]
    if number(count) != said or node.children[0].name != match["start"]:
        raise UnderivableError("公式与所列的起算日、天数不一致")
    if start is None:
        return None
    steps = said if way == "后" else -said
    if step == "日":
        return day_of(start) + steps * DAY
    if step == "个工作日":
        return working_days(day_of(start), steps, deriver.material.calendar)
    return months_later(day_of(start), steps)


def _moved(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    rule = deriver.material.terms.readings.rest_day_rule
    return off_rest_days(day_of(deriver.values(node)[0]), rule, deriver.material.calendar)


def _limit_status(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """A delivery that is not reviewed yet is arguable where the review decides whether it was kept."""
    strict, due, *done, seen = deriver.values(node)
    stands = [_standing(day_of(strict), day_of(due), each, day_of(seen)) for each in done or [None]]
    status = stands[0]
    if stands[-1] is DeadlineStatus.LATE and status is not DeadlineStatus.LATE:
        status = DeadlineStatus.ARGUABLE
    return DEADLINE_STATUS_ZH[status]


def _standing(strict: dt.date, due: dt.date, done: Derived, seen: dt.date) -> DeadlineStatus:
    day = seen if done is None else day_of(done)
    if day <= strict:
        return DeadlineStatus.OPEN if done is None else DeadlineStatus.MET
    return DeadlineStatus.ARGUABLE if day <= due else DeadlineStatus.LATE


def _notice_and_days(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    notice, days = deriver.values(node)
    return day_of(notice) + int(number(days)) * DAY


def _worst(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    flags = deriver.values(node)
    return True if True in flags else None if None in flags else False


KINDS: dict[str, Work] = {
    r"可能不计违约金，为零|任何读法都不计，为零": _zero,
    r"恰在两行的界限上，按字面不属任何一行": _zero,
    r"超出表格最高一行，按字面不属任何一行": _zero,
    r"数值在行内，但严重程度不合任何一行": _zero,
    r"没有登记|未认定的事实使金额不能确定": _nothing,
    r"甲方的各项损失之和|付给乙方的现金之和|已抵扣的各笔之和|乙方补足的现金之和": _sum,
    r"本期已付现金之和|本期已抵扣之和|其余各期应付之和|条件已齐的各期未付金额之和": _sum,
    r"\d+ 次中断的时长之和|双方确认的时长之和": _sum,
    r"服务期内累计的次数|连续不合格的次数，其间没有合格的考核|本月报告的单数|已登记的投诉数": _count,
    r"首次检验与各次返工后的检验不合格的次数|同一事件按最高级别计一次": _count,
    r"倒数的期限不移|约定的交付日当日|甲方在整改通知中定的期限，不移": _first_child,
    r"合同总额，只有一期|签订当日|已被吸收，不计入": _first_child,
    r"签订日次日": _day_after,
    r"最早收到的一张|最早的申请|最早的一次合格检验|审核合格的最早提交日|未审核不合格的最早提交日": _earliest,
    r"服务期止与解除日中较早的一日": _earliest,
    r"各条件中最晚的一日|双方签署中较晚的一日": _latest_of_all,
    r".+，到日后方计": _once_come,
    r"(?P<start>.+)(?P<way>前|后)第 (?P<count>\d+) (?P<step>日|个工作日|个月的对应日)，.+": _counted,
    r"末日不是休息日，或不顺延|末日是休息日的顺延至下一工作日": _moved,
    r"完成日（未完成的以截至日计）不晚于按日计的末日为按时，.+": _limit_status,
    r"书面通知日 \+ 提前的日数，通知当日不计": _notice_and_days,
    r"各记录中最重的认定": _worst,
}
