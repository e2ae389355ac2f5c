"""How letters, supervisors' notices, changes of address and returns are entered, and what one is called."""

from __future__ import annotations

import msgspec

from desktop.models.assessment import Problem
from desktop.models.enums.papers import FORM_ZH
from desktop.models.enums.people import SIDE_ZH
from desktop.models.facts import Fact
from desktop.models.performance import AddressChange, ConfidentialReturn, RegulatorNotice
from desktop.models.register import Notice
from desktop.services.attaching import Offer
from desktop.services.lettering.filing import following, keep_sent, register
from desktop.views.evident.matters import with_buttons
from desktop.views.i18n import roomy, tr, worded
from desktop.views.widgets import Column, desk
from desktop.views.widgets.layouts import Layout, Line, Part
from desktop.views.widgets.registers import Book

_DATE = 116
_WORD = 96
_LABEL = roomy(60)


_ABOUT_WHAT = Line(tr("事由"), (Part("title", "text", hint=tr("如：关于补交运维月报的函"), required=True),))
_WHO = (
    Part("sender", "choice", _WORD),
    Part("number", "text", label=tr("文号"), hint=tr("如：示例卫函〔2026〕5号")),
)
_HOW = (
    Part("clause", "choice"),
    Part("form", "choice", _WORD, label=tr("形式")),
)
_SENT = (
    Part("sent_on", "date", _DATE),
    Part("postmark_on", "date", _DATE, label=tr("邮戳日")),
    Part("received_on", "date", _DATE, label=tr("收到日")),
)
LETTERS = Book(
    "notices",
    tr("函件"),
    (
        Column(tr("方向"), 56),
        Column(tr("事由、文号、条款")),
        Column(tr("形式核对"), 92),
        Column(tr("通知日期"), 92),
        Column(tr("答复"), 116),
    ),
    Layout(
        Notice,
        tr("函件"),
        (
            Line(tr("发出方"), _WHO),
            _ABOUT_WHAT,
            Line(tr("依据条款"), _HOW),
            Line(
                tr("送达地址"),
                (
                    Part("address", "text", hint=tr("合同载明或双方确认的地址、号码、邮箱")),
                    Part("address_agreed", "choice", _WORD, label=tr("双方确认")),
                ),
            ),
            Line(tr("发出日"), _SENT),
            Line(
                tr("单号"),
                (
                    Part("carrier", "text", hint=tr("挂号、快递单号")),
                    Part("acknowledged", "choice", _WORD, label=tr("签收")),
                ),
            ),
            Line(
                tr("答复期限"),
                (Part("reply_by", "date", _DATE), Part("replied_on", "date", _DATE, label=tr("答复日"))),
            ),
            Line(tr("所答来函"), (Part("answers", "choice"),)),
            Line(tr("关联"), (Part("about_kind", "choice", 126), Part("about", "choice"))),
            Line(tr("备注"), (Part("note", "text", hint=tr("如：送达和签收的凭证")),), buttons=True),
        ),
        _LABEL,
    ),
    Layout(
        Notice,
        tr("新函件"),
        (
            Line(tr("发出方"), _WHO),
            _ABOUT_WHAT,
            Line(tr("依据条款"), _HOW),
            Line(tr("发出日"), _SENT),
            Line(tr("答复期限"), (Part("reply_by", "date", _DATE), Part("note", "text", label=tr("备注")))),
        ),
        _LABEL,
    ),
    Notice(),
    "title",
    "Alt+R",
    tr("还没有登记函件。在这里登记与对方往来的函件：形式是否符合条款、以哪天为通知日期、何时该答复。"),
    most=5,
    options={
        "sender": tuple(worded(SIDE_ZH).items()),
        "form": ((None, tr("未登记")), *worded(FORM_ZH).items()),
        "address_agreed": ((None, tr("未核对")), (True, tr("已确认")), (False, tr("未确认"))),
        "acknowledged": ((None, tr("未登记")), (True, tr("已签收")), (False, tr("未签收"))),
    },
)

_WARNED = (
    Line(tr("通知事项"), (Part("title", "text", hint=tr("如：弱口令整改通知"), required=True),)),
    Line(
        tr("发出单位"),
        (Part("issuer", "text", hint=tr("云监管服务商")), Part("number", "text", label=tr("文号"))),
    ),
    Line(
        tr("发出日"),
        (Part("issued_on", "date", _DATE), Part("limit_on", "date", _DATE, label=tr("整改期限"))),
    ),
)
SUPERVISOR = Book(
    "regulator_notices",
    tr("监管整改通知"),
    (
        Column(tr("通知事项、发出单位")),
        Column(tr("发出"), 84),
        Column(tr("期限"), 84),
        Column(tr("处置"), 104),
    ),
    Layout(
        RegulatorNotice,
        tr("监管整改通知"),
        (
            *_WARNED,
            Line(
                tr("处置完成"),
                (
                    Part("handled_on", "date", _DATE),
                    Part("handled_properly", "choice", _WORD, label=tr("正确处置")),
                ),
                buttons=True,
            ),
        ),
        _LABEL,
    ),
    Layout(RegulatorNotice, tr("新监管整改通知"), _WARNED, _LABEL),
    RegulatorNotice(),
    "title",
    "Alt+J",
    tr("云监管服务商发来的整改通知登记在这里；未正确处置又出现问题的，计违约金。"),
    most=4,
    options={"handled_properly": ((None, tr("未认定")), (True, tr("是")), (False, tr("否")))},
)

_ADDRESS = (
    Line(tr("变更事项"), (Part("title", "text", hint=tr("如：乙方联系地址"), required=True),)),
    Line(
        tr("变更日"),
        (Part("changed_on", "date", _DATE), Part("notified_on", "date", _DATE, label=tr("书面通知"))),
    ),
)
_RETURN = (
    Line(tr("资料"), (Part("title", "text", hint=tr("如：项目方案纸质稿"), required=True),)),
    Line(
        tr("收到通知"),
        (Part("notice_received_on", "date", _DATE), Part("returned_on", "date", _DATE, label=tr("返还日"))),
    ),
)


ADDRESSES = Book(
    "address_changes",
    tr("地址、电话变更"),
    (
        Column(tr("变更事项")),
        Column(tr("变更"), 84),
        Column(tr("通知"), 84),
        Column(tr("期限"), 96),
        Column(tr("状态"), 92),
    ),
    Layout(AddressChange, tr("变更"), with_buttons(_ADDRESS), _LABEL),
    Layout(AddressChange, tr("新变更"), _ADDRESS, _LABEL),
    AddressChange(),
    "title",
    "Alt+D",
    tr("合同载明的地址、电话变更的，变更方应在期限内书面通知；银行账户的变更在“付款”中登记。"),
    most=3,
)
RETURNS = Book(
    "confidential_returns",
    tr("保密资料返还"),
    (
        Column(tr("资料")),
        Column(tr("收到通知"), 84),
        Column(tr("返还"), 84),
        Column(tr("期限"), 96),
        Column(tr("状态"), 92),
    ),
    Layout(ConfidentialReturn, tr("返还"), with_buttons(_RETURN), _LABEL),
    Layout(ConfidentialReturn, tr("新返还"), _RETURN, _LABEL),
    ConfidentialReturn(),
    "title",
    "Alt+B",
    tr("甲方书面要求返还后，乙方应在期限内归还全部资料，不得复制留存。"),
    most=3,
)


class Desk(desk.Desk):
    """The commands of this page."""

    def name_of(self, record: Fact) -> str:
        match record:
            case Notice():
                return tr("函件“{value}”").format(value=record.title or record.number or record.id)
            case RegulatorNotice():
                return tr("监管整改通知“{value}”").format(value=record.title or record.number or record.id)
            case AddressChange():
                return tr("地址变更“{value}”").format(value=record.title or record.id)
            case ConfidentialReturn():
                return tr("保密资料返还“{value}”").format(value=record.title or record.id)
        raise TypeError(f"{type(record).__name__} is not recorded on this page")

    def register(self, letter: Notice, name: str, packed: bytes) -> tuple[Problem, ...]:
        """Enter a letter with its Word file."""
        return self._attempt(lambda: register(self.workspace, letter, name, packed))

    def keep_sent(self, letter: Notice, offer: Offer) -> tuple[Problem, ...]:
        """Keep the file that was sent beside the one that was made."""
        return self._attempt(lambda: keep_sent(self.workspace, letter, offer))

    def put(self, record: Fact) -> tuple[Problem, ...]:
        """A letter that now concerns another kind of record concerns none of it yet.

        Where a letter of the program gets its days, the record concerned gets its own with the same step.
        """
        if isinstance(record, Notice) and record.about:
            before = self.workspace.facts.find("notices", record.id)
            if isinstance(before, Notice) and before.about_kind != record.about_kind:
                record = msgspec.structs.replace(record, about="")
        if isinstance(record, Notice):
            follows = following(record, self.workspace.facts, self.workspace.contract)
            title = self.title_of(record)
            return self._attempt(lambda: self.workspace.save(record, *follows, title=title))
        return super().put(record)
