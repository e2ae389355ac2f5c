"""What the window knows of its pages before they are built: the rail, the keys and the ways between them.

A page costs up to a tenth of a second to import and build, so it is done when it is first wanted, or once
the program has nothing else to do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from desktop.models.facts import EVIDENT_KINDS
from desktop.rules.steps import QUESTIONS
from desktop.views.i18n import tr

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace
    from desktop.views.widgets import Page


class PageSpec(msgspec.Struct, frozen=True):
    """A page: its name, its icon, how its class is imported, and whose records it shows.

    `kinds` are those of the facts' `KINDS`, "instalments" (ids of the terms), "clauses" (their ids),
    "readings" (their names), "findings" (their keys) and `QUESTIONS`. `badge` gives a short number for the
    rail, or nothing.
    """

    title: str
    icon_name: str
    load: Callable[[], type[Page]]
    kinds: frozenset[str] = frozenset()
    badge: Callable[[Workspace], str] = lambda _: ""


def waiting(workspace: Workspace) -> str:
    """How many findings wait to be confirmed, or to be confirmed again."""
    today = workspace.today
    count = sum(today.waits(each) or each.stale_decision for each in workspace.assessment.findings)
    return str(count) if count else ""


def pressing(workspace: Workspace) -> str:
    """How many steps of party A are late, near, or wait to be done."""
    count = sum(each.owed_by == "A" and each.urgency != "ok" for each in workspace.agenda)
    return str(count) if count else ""


def _overview() -> type[Page]:
    from desktop.views.pages.overview import OverviewPage

    return OverviewPage


def _agenda() -> type[Page]:
    from desktop.views.pages.agenda import AgendaPage

    return AgendaPage


def _incidents() -> type[Page]:
    from desktop.views.pages.incidents import IncidentsPage

    return IncidentsPage


def _sla() -> type[Page]:
    from desktop.views.pages.sla import SlaPage

    return SlaPage


def _findings() -> type[Page]:
    from desktop.views.pages.findings import FindingsPage

    return FindingsPage


def _payments() -> type[Page]:
    from desktop.views.pages.payments import PaymentsPage

    return PaymentsPage


def _people() -> type[Page]:
    from desktop.views.pages.people import PeoplePage

    return PeoplePage


def _acceptance() -> type[Page]:
    from desktop.views.pages.acceptance import AcceptancePage

    return AcceptancePage


def _contract() -> type[Page]:
    from desktop.views.pages.contract import ContractPage

    return ContractPage


def _portfolio() -> type[Page]:
    from desktop.views.pages.portfolio import PortfolioPage

    return PortfolioPage


def _notices() -> type[Page]:
    from desktop.views.pages.notices import NoticesPage

    return NoticesPage


def _data() -> type[Page]:
    from desktop.views.pages.data import DataPage

    return DataPage


_PEOPLE_KINDS = (
    "people",
    "personnel_changes",
    "objections",
    "headcounts",
    "shifts",
    "protected_periods",
    "authorisations",
    "access_permissions",
    "media_permissions",
    "system_filings",
)
_ACCEPTANCE_KINDS = ("documents", "acceptance_rounds", "service_uses", "deliveries", "point_reviews")
_NOTICE_KINDS = ("notices", "address_changes", "confidential_returns")
_CONTRACT_KINDS = (
    "amendments",
    "reading_choices",
    "health_notes",
    "obligation_checks",
    "force_majeure",
    "exit",
    "termination",
    "custody",
    "readings",
    "clauses",
)
_MONEY_KINDS = (
    "instalments",
    "milestones",
    "invoices",
    "account_changes",
    "payments",
    "deductions",
    "recoveries",
    "losses",
)

#: Not a kind of record: what is asked for under it is the import of a kind, or of a file.
IMPORTS = "imports"
#: The kind under which the window goes to a part of 数据; the parts by name, and what else finds them.
DATA_PART = "data parts"
DATA_PARTS = {
    "months": (tr("月度封存"), tr("月结单、更正、核验")),
    "archive": (tr("报告与归档"), tr("月报、年度评价、档案、审计包、证据文件")),
    "trail": (tr("修改记录"), tr("历史、校验值、核验")),
    "recycle": (tr("回收站"), tr("删除、恢复")),
    "file": (tr("文件"), tr("口令、加密、检查、整理、交接")),
    "backups": (tr("备份"), tr("恢复、立即备份")),
    "days": (tr("日历"), tr("节假日、放假安排")),
    "imports": (tr("导入"), tr("表格、监控数据")),
    "exports": (tr("导出"), tr("台账、清单、模板、整份合同")),
}
#: The same for 合同与条款 and 人员, whose parts bear a number besides the name.
CONTRACT_PART = "contract parts"
CONTRACT_PARTS = {
    "overview": (tr("概况"), tr("当事人、价款、系统")),
    "terms": (tr("条款"), tr("原文、数字")),
    "readings": (tr("读法"), tr("歧义、解释、换一种算法")),
    "lines": (tr("服务清单"), tr("运维服务、单价")),
    "annexes": (tr("附件"), tr("违约金各行、事件分级")),
    "versions": (tr("版本"), tr("补充协议、修改")),
    "health": (tr("体检"), tr("合同文字的问题、从模板补齐")),
    "duties": (tr("义务"), tr("核对、履行")),
    "ends": (tr("权利与终止"), tr("解除、不可抗力、移交、正本")),
}
PEOPLE_PART = "people parts"
PEOPLE_PARTS = {
    "roster": (tr("名册"), tr("人员、变更、异议、人数")),
    "duty": (tr("值守"), tr("值班、重保期间")),
    "permits": (tr("授权"), tr("授权委托书、进出许可")),
    "media": (tr("介质与备案"), tr("移动介质、系统备案")),
}
#: The parts of pages that can be gone to, by the kind under which the window goes there.
PARTS = {CONTRACT_PART: CONTRACT_PARTS, PEOPLE_PART: PEOPLE_PARTS, DATA_PART: DATA_PARTS}
#: The import of whatever a file that is still to be chosen holds.
ANY_TABLE = "*"

#: The pages in the order of the rail; the first is the one a window opens on.
PAGES = (
    PageSpec(tr("总览"), "overview", _overview),
    PageSpec(tr("待办"), "agenda", _agenda, badge=pressing),
    PageSpec(tr("事件"), "incidents", _incidents, frozenset(EVIDENT_KINDS)),
    PageSpec(tr("SLA 趋势"), "trend", _sla, frozenset({"city_scores"})),
    PageSpec(tr("违约认定"), "findings", _findings, frozenset({"findings", "decisions", QUESTIONS}), waiting),
    PageSpec(tr("付款"), "payments", _payments, frozenset(_MONEY_KINDS)),
    PageSpec(tr("人员"), "users", _people, frozenset((*_PEOPLE_KINDS, PEOPLE_PART))),
    PageSpec(tr("验收与交付"), "acceptance", _acceptance, frozenset(_ACCEPTANCE_KINDS)),
    PageSpec(tr("函件通知"), "letter", _notices, frozenset(_NOTICE_KINDS)),
    PageSpec(tr("合同与条款"), "document", _contract, frozenset((*_CONTRACT_KINDS, CONTRACT_PART))),
    PageSpec(tr("数据"), "data", _data, frozenset(("attachments", IMPORTS, DATA_PART))),
)

#: Where all contracts of the file stand side by side: no place on the rail, for it is about none of them.
PORTFOLIO = PageSpec(tr("全部合同"), "folder", _portfolio)
