"""The open matters of a contract: limits of both sides, faults, facts, findings, rights, letters, blanks."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exchange.handover import Part
from desktop.models.annex1 import Annex1
from desktop.models.assessment import Finding
from desktop.models.enums.duties import HealthStatus
from desktop.models.enums.findings import FINDING_STATUS_ZH, RIGHT_ZH, FindingStatus
from desktop.models.enums.people import SIDE_ZH
from desktop.models.facts import KIND_ZH, KINDS
from desktop.models.fields import fields_of
from desktop.models.money import grouped
from desktop.rules.agenda import subject_record
from desktop.rules.docket import Due, Stage, docket
from desktop.rules.letters import LimitStatus, answers_of, reply_to
from desktop.rules.subjects import SUBJECT_ZH
from desktop.rules.unestablished import Question, open_questions
from desktop.services.workspace import Workspace

_NONE = "—"
_ANNEX1 = "annex1."
_STAGES = {
    Stage.LATE: "逾期",
    Stage.ARGUABLE: "可争议",
    Stage.NEAR: "临近",
    Stage.TO_DO: "待处理",
    Stage.OPEN: "进行中",
    Stage.WAITING: "未起算",
}
_UNSETTLED = (FindingStatus.UNDETERMINED, FindingStatus.ARGUABLE, FindingStatus.GAP)
_REPLIES = {LimitStatus.DUE: "待答复", LimitStatus.LATE: "逾期未答复"}


def open_parts(workspace: Workspace) -> tuple[Part, ...]:
    """What is to be done, to be found out and to be decided, as it stands on the as-of day."""
    given = (workspace.terms, workspace.known, workspace.assessment, workspace.agenda, workspace.as_of)
    dues = [each for each in docket(*given) if not each.over]
    return (
        _limits(workspace, "甲方的待办和期限", [each for each in dues if each.owed_by == "A"]),
        _limits(workspace, "乙方的待办和期限", [each for each in dues if each.owed_by == "B"]),
        _incidents(workspace),
        _questions(workspace),
        _findings(workspace),
        _rights(workspace),
        _letters(workspace),
        _health(workspace),
    )


def cited(workspace: Workspace, clause_id: str) -> str:
    """How a clause is cited: 第十二条7; its id where the contract does not quote it."""
    clause = workspace.contract.clause(clause_id)
    return clause.heading if clause else clause_id


def _limits(workspace: Workspace, title: str, dues: list[Due]) -> Part:
    rows = tuple(
        (each.text, cited(workspace, each.clause), str(each.due_on or _NONE), _left(each), _stage(each))
        for each in dues
    )
    header = ("事项", "条款", "到期日", "剩余", "状态和说明")
    return Part(title, header, rows, (54, 26, 26, 22, 28))


def _left(due: Due) -> str:
    if due.left is None:
        return _NONE
    return f"已过 {-due.left} {due.unit}" if due.left < 0 else f"{due.left} {due.unit}"


def _stage(due: Due) -> str:
    waits = f"等待：{due.waits_for}" if due.waits_for else ""
    return "；".join(filter(None, (_STAGES[due.stage], waits, due.note)))


def _incidents(workspace: Workspace) -> Part:
    open_ = [each for each in workspace.known.incidents if each.restored_at is None]
    rows = tuple(
        (
            each.id,
            each.title or _NONE,
            "、".join(_system(workspace, key) for key in each.systems) or _NONE,
            f"{each.reported_at:%Y-%m-%d %H:%M}" if each.reported_at else _NONE,
        )
        for each in open_
    )
    return Part("尚未恢复的事件", ("编号", "标题", "系统", "报告"), rows, (16, 60, 46, 34))


def _system(workspace: Workspace, system_id: str) -> str:
    system = workspace.terms.system(system_id)
    return system.name if system else system_id


def _questions(workspace: Workspace) -> Part:
    terms, facts, seen = workspace.contract.terms, workspace.facts, workspace.assessment
    asked = open_questions(terms, facts, workspace.as_of, seen, workspace.memo)
    rows = tuple(
        (_named(workspace, each.kind, each.id), _field(each), grouped(each.spread) if each.spread else _NONE)
        for each in asked
    )
    words = ("下列事实不明，认定为“是”或“否”影响违约金；未认定的一律不当作“否”。",) if rows else ()
    return Part("未认定的事实", ("记录", "未认定", "牵涉，元"), rows, (80, 46, 30), "llr", words)


def _field(question: Question) -> str:
    under = question.field.startswith(_ANNEX1)
    record = Annex1 if under else KINDS[question.kind]
    name = question.field.removeprefix(_ANNEX1)
    words = next(each.zh for each in fields_of(record) if each.name == name)
    return f"附件1 {words}" if under else words


def _named(workspace: Workspace, kind: str, record_id: str) -> str:
    """A record by kind, id and title."""
    record = workspace.known.find(kind, record_id)
    title = getattr(record, "title", "") or getattr(record, "content", "") if record else ""
    return " ".join(filter(None, (KIND_ZH.get(kind, ""), record_id, title)))


def _findings(workspace: Workspace) -> Part:
    open_ = [
        each
        for each in workspace.assessment.findings
        if each.waits or each.stale_decision or each.status in _UNSETTLED
    ]
    rows = tuple(
        (
            cited(workspace, each.row),
            "；".join(_subject(workspace, subject) for subject in each.subjects),
            str(each.occurred_on or each.period or _NONE),
            _standing(each),
            _worth(each),
        )
        for each in open_
    )
    header = ("条款", "对象", "日期", "状态", "金额，元")
    return Part("待决定的违约认定", header, rows, (24, 52, 26, 24, 30), "llllr")


def _subject(workspace: Workspace, subject: str) -> str:
    if subject in SUBJECT_ZH:
        return SUBJECT_ZH[subject]
    return _named(workspace, *subject_record(subject, workspace.known))


def _standing(finding: Finding) -> str:
    if finding.stale_decision:
        return "金额已变，重新确认"
    return "待确认" if finding.waits else FINDING_STATUS_ZH[finding.status]


def _worth(finding: Finding) -> str:
    if finding.major:
        return "不计金额"
    if finding.amount is not None and finding.status is FindingStatus.CERTAIN:
        return grouped(finding.amount)
    return f"{grouped(finding.amount_min)} 至 {grouped(finding.amount_max)}"


def _rights(workspace: Workspace) -> Part:
    rows = tuple(
        (
            cited(workspace, each.clause),
            RIGHT_ZH[each.right],
            str(each.arisen_on or _NONE),
            FINDING_STATUS_ZH[each.status],
        )
        for each in workspace.assessment.rights
    )
    return Part("甲方已有的权利", ("条款", "甲方可以", "产生日", "状态"), rows, (36, 60, 30, 30))


def _letters(workspace: Workspace) -> Part:
    rows = tuple(_unanswered(workspace))
    header = ("文号", "事由", "发出方", "发出日", "应答复", "状态")
    return Part("等待答复的函件", header, rows, (28, 40, 16, 26, 26, 20))


def _unanswered(workspace: Workspace) -> Iterator[tuple[str, ...]]:
    notices = workspace.known.notices
    answers = answers_of(notices)
    for each in notices:
        reply = reply_to(each, answers, workspace.as_of)
        if reply.status in _REPLIES:
            yield (
                each.number or each.id,
                each.title or _NONE,
                SIDE_ZH[each.sender],
                str(each.sent_on or _NONE),
                str(reply.due_on or _NONE),
                _REPLIES[reply.status],
            )


def _health(workspace: Workspace) -> Part:
    """What the text itself leaves open, where no reading answers it and nobody has noted it."""
    open_ = [each for each in workspace.health() if each.status is HealthStatus.OPEN]
    rows = tuple(
        (
            each.title,
            "、".join(cited(workspace, clause) for clause in each.clauses) or _NONE,
            grouped(each.money) if each.money is not None else _NONE,
        )
        for each in open_
    )
    header = ("问题", "条款", "金额，元")
    return Part("合同文本的未决问题", header, rows, (86, 42, 28), "llr")
