"""The course of a letter that the program wrote: the matter, the clause, its service, what follows."""

from __future__ import annotations

from desktop.models.enums.papers import LETTER_ZH, LetterKind
from desktop.models.register import Notice
from desktop.rules.letters import LimitStatus
from desktop.views.i18n import say, tr
from desktop.views.pages.notices.seen import Seen
from desktop.views.widgets import State
from desktop.views.widgets.limits import Point

#: What follows where the vendor does not do what a letter asks for.
_FOLLOWS = {
    LetterKind.BREACH: tr("逾期不答复的，确认的违约金从应付未付款项中扣除"),
    LetterKind.ORDER: tr("期限内未整改的，可终止合同并要求违约金"),
    LetterKind.STAFF: tr("逾期不更换的，可下达整改通知"),
    LetterKind.LEAD: tr("未经同意不得更换"),
    LetterKind.DEDUCTION: tr("付款时扣除，不足部分另扣或由乙方补足"),
    LetterKind.REJECTION: tr("返工次数用尽仍不合格的，可解除合同并追回已付款项"),
    LetterKind.RETURN: tr("逾期不返还的，按违反保密约定处理"),
    LetterKind.ACCOUNT: tr("核实之前不向变更后的账户付款"),
    LetterKind.TERMINATION: tr("到达乙方后合同解除，进入结算和迁移"),
    LetterKind.MIGRATION: tr("切换期内免费配合，届满前完成"),
    LetterKind.SUPPLEMENT: tr("双方书面签署后登记为补充协议"),
}
_CLAUSE_OF = {
    LetterKind.BREACH: "12.6",
    LetterKind.ORDER: "12.4",
    LetterKind.STAFF: "12.4(4)",
    LetterKind.REJECTION: "6.1",
    LetterKind.RETURN: "12.5(2)",
}


def course_points(seen: Seen, letter: Notice) -> tuple[Point, ...]:
    """The stations of a letter before and after its service; nothing where somebody else wrote it."""
    if letter.letter is None:
        return ()
    return (_matter(seen, letter), _written(letter), _follows(seen, letter, letter.letter))


def _matter(seen: Seen, letter: Notice) -> Point:
    about = seen.about_words(letter) if letter.about and letter.about_kind else tr("合同")
    clause = (
        tr("依据{clause}").format(clause=seen.heading(letter.clause)) if letter.clause else tr("依据未登记")
    )
    of_finding = letter.about_kind == "findings" and seen.about_exists(letter)
    figure = f"finding:{letter.about}" if of_finding else f"fact:notices:{letter.id}:about"
    return Point(State.OK, tr("事由"), tr("{about}，{clause}").format(about=about, clause=clause), figure)


def _written(letter: Notice) -> Point:
    assert letter.letter is not None
    figure = f"fact:notices:{letter.id}:dated_on"
    name = tr("{letter}，{dated_on} 成文").format(
        letter=say(LETTER_ZH[letter.letter]), dated_on=letter.dated_on
    )
    if letter.drafted:
        return Point(
            State.OPEN,
            tr("草稿，尚未发出"),
            tr("{name}；发出后登记发出日、形式和单号").format(name=name),
            figure,
        )
    if letter.received_on is None and not letter.acknowledged:
        return Point(
            State.WARN, tr("已发出，待送达凭证"), tr("{name}；补登收到日或签收").format(name=name), figure
        )
    return Point(State.OK, tr("已送达"), name, figure)


def _follows(seen: Seen, letter: Notice, kind: LetterKind) -> Point:
    reply = seen.replies.get(letter.id)
    late = reply is not None and reply.status is LimitStatus.LATE
    clause = _CLAUSE_OF.get(kind, "")
    cited = tr("（{clause}）").format(clause=seen.heading(clause)) if clause else ""
    figure = f"fact:notices:{letter.id}:clause"
    return Point(State.BAD if late else State.OFF, tr("后果"), f"{_FOLLOWS[kind]}{cited}", figure)
