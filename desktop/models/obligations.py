"""What a contract asks for beside money: papers, originals, and the register of every duty and right."""

# Annotations are evaluated here, once (see `facts`).
from typing import Annotated

from desktop.models.enums.duties import Bearer, Checked
from desktop.models.enums.papers import Frequency
from desktop.models.fields import Record, label


class RequiredPaper(Record, frozen=True, kw_only=True):
    """A kind of paper that the vendor hands over for acceptance, and in how many copies (第六条2、3)."""

    id: Annotated[str, label("编号", "id")]
    name: Annotated[str, label("材料", "paper", clause="6.2")]
    clause: Annotated[str, label("条款", "clause")]
    frequency: Annotated[Frequency, label("频次", "how often", clause="6.2")]
    copies: Annotated[int, label("纸质份数", "paper copies", unit="份", clause="6.3")]
    scans: Annotated[int, label("扫描份数", "scans", unit="份", clause="6.3")]


class Originals(Record, frozen=True, kw_only=True):
    """How many originals of a document were signed, and how many each party holds (第十九条3)."""

    name: Annotated[str, label("文本", "document", clause="19.3")]
    clause: Annotated[str, label("条款", "clause")]
    total: Annotated[int, label("正本", "originals", unit="份", clause="19.3")]
    held_by_a: Annotated[int, label("甲方持有", "held by A", unit="份", clause="19.3")]


class NoticeRules(Record, frozen=True, kw_only=True):
    """How the parties tell each other something, and which day that has (第十八条1).

    `written` are the clauses that ask for writing; where `clause` itself is among them, every notice must be
    in writing. `from_dispatch`: a notice has the day on which it was sent, else the one on which it arrived.
    """

    clause: Annotated[str, label("条款", "clause")]
    written: Annotated[tuple[str, ...], label("须书面的条款", "in writing", clause="18.1")]
    from_dispatch: Annotated[bool, label("以发出日为准", "from dispatch", clause="18.1")]


class Obligation(Record, frozen=True, kw_only=True):
    """One duty, right or checkable fact of the contract, and how it is followed.

    `limit` says by when or how much, `consequence` what the text attaches, `evidence` what to keep; each may
    be empty. `tracked` names what of the assessment shows how it stands: "limit:6.1" (all limits of a
    clause), "limit:6.1:rework" (those whose subject begins so), "clock:response", "payment:first",
    "right:12.1".
    """

    id: Annotated[str, label("编号", "id")]
    clause: Annotated[str, label("条款", "clause")]
    bearer: Annotated[Bearer, label("归属", "whose")]
    text: Annotated[str, label("内容", "text")]
    limit: Annotated[str, label("期限或数量", "limit")] = ""
    consequence: Annotated[str, label("后果", "consequence")] = ""
    evidence: Annotated[str, label("证据", "evidence")] = ""
    checked: Annotated[Checked, label("核对方式", "checked")]
    tracked: Annotated[str, label("跟踪", "tracked by")] = ""
