"""What an incident must be judged by under 附件1: eight kinds of major event, each measure three-valued."""

# Annotations are evaluated here, once (see `facts`).
import datetime as dt
from decimal import Decimal
from typing import Annotated

from desktop.models.enums.incidents import Leader, MajorKind, Reporter
from desktop.models.fact import Instant
from desktop.models.fields import YUAN, Record, label


class Annex1(Record, frozen=True, kw_only=True):
    """The measures and findings of one incident (附件1); None is not established (未认定).

    Of the measures `systems_percent`, `people` and `loss_yuan` one that is missing is not reached, unless
    all three are missing.
    """

    kind: Annotated[MajorKind | None, label("类别", "kind", clause="附件1")] = None
    vendor_mainly_responsible: Annotated[bool | None, label("云服务商主要责任", "vendor mainly")] = None
    systems_percent: Annotated[Decimal | None, label("中断系统占比", "systems interrupted", unit="%")] = None
    people: Annotated[int | None, label("影响人数", "people", unit="人")] = None
    loss_yuan: Annotated[Decimal | None, label("经济损失", "loss", unit=YUAN)] = None
    minutes: Annotated[int | None, label("影响时间", "minutes", unit="分钟")] = None
    protected_period: Annotated[bool | None, label("重保期间", "protected period")] = None
    plan_followed: Annotated[bool | None, label("按应急预案处置", "plan followed")] = None
    delayed: Annotated[bool | None, label("处置延误", "handling delayed")] = None
    reported_by: Annotated[Reporter | None, label("通报机构", "reported by")] = None
    leader: Annotated[Leader | None, label("领导批示", "leader")] = None
    systems_lost: Annotated[int | None, label("丢失数据的系统数", "systems that lost data", unit="个")] = None
    grade3_or_important: Annotated[bool | None, label("等保三级或重要系统", "grade 3 or important")] = None
    lost_from: Annotated[dt.date | None, label("丢失数据起", "lost from")] = None
    lost_to: Annotated[dt.date | None, label("丢失数据止", "lost to")] = None
    recoverable: Annotated[bool | None, label("可恢复", "recoverable")] = None
    notified_at: Annotated[Instant | None, label("收到通报", "notified")] = None
    handled_at: Annotated[Instant | None, label("有效处置", "handled")] = None
    harmed: Annotated[bool | None, label("造成篡改或泄露", "harm done")] = None
