"""What any contract may leave blank or out of proportion: shares, fees, signatures, cap and threshold."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from desktop.models.contract import Contract, Terms
from desktop.models.enums.duties import HealthKind
from desktop.models.fields import SHARE, fields_of
from desktop.models.health import HealthItem
from desktop.models.money import grouped, rounded
from desktop.rules.health.texts import row_amount


def blank_items(contract: Contract) -> Iterator[HealthItem]:
    """The blanks that no text of the contract's own list covers, and limits that defeat each other."""
    covered = {path for text in contract.health for path in text.terms}
    yield from _shares(contract, covered)
    yield from _signatures(contract.terms)
    yield from _systems(contract)
    yield from _cap_below_threshold(contract)
    yield from _row_above_cap(contract)


def _shares(contract: Contract, covered: set[str]) -> Iterator[HealthItem]:
    """Shares that a clause names without a number."""
    percent = grouped(rounded(Fraction(contract.terms.total_fee) / 100))
    for field in fields_of(type(contract.terms)):
        clause = contract.sources.get(field.name)
        blank = getattr(contract.terms, field.name) is None and field.unit == SHARE
        if blank and clause and field.name not in covered:
            yield HealthItem(
                f"blank:{field.name}",
                HealthKind.BLANK,
                f"{field.zh}的比例未约定",
                (clause,),
                "没有可以直接计算的违约金，只能按实际损失主张。",
                "不计这一项违约金",
                f"{field.zh}：合同总额的【　】%。",
                terms=(field.name,),
                worth=f"每 1 % 合 {percent} 元",
            )


def _signatures(terms: Terms) -> Iterator[HealthItem]:
    """A signature without a day, and two signatures on different days (第十九条1)."""
    by_a, by_b = terms.signed_by_a_on, terms.signed_by_b_on
    if terms.signed is None:
        missing = "、".join(zh for zh, day in (("甲方", by_a), ("乙方", by_b)) if day is None)
        yield HealthItem(
            "signature:missing",
            HealthKind.BLANK,
            f"{missing}没有签署日期",
            ("19.1",),
            "合同尚未生效，服务期、付款期和各项期限都不能起算。",
            "签署完毕之前不起算",
            "双方确认合同于【　】年【　】月【　】日签署完毕并生效。",
            money=terms.total_fee,
            worth=f"合同总额 {grouped(terms.total_fee)} 元",
            urgent=True,
        )
    elif by_a and by_b and by_a != by_b:
        yield HealthItem(
            "signature:unequal",
            HealthKind.DATE,
            f"双方签署日不同：甲方 {by_a}，乙方 {by_b}",
            ("19.1",),
            "服务期和首期付款从哪一日起算，双方可能各执一词。",
            f"按较晚的 {terms.signed} 起算",
            f"双方确认合同自 {terms.signed} 起生效，服务期、付款期均以该日起算。",
        )


def _systems(contract: Contract) -> Iterator[HealthItem]:
    """Systems without a fee of their own, and those not told to be important or not."""
    systems = contract.terms.systems
    unpriced = [each.name for each in systems if each.fee is None]
    if unpriced and contract.terms.rows:
        yield HealthItem(
            "system:fee",
            HealthKind.BLANK,
            f"未约定云服务费的系统：{'、'.join(unpriced)}",
            ("附件2", "附件3"),
            "违约金的月基数按合同总额计；乙方可能主张只按受影响系统的费用计。",
            "",
            "各信息系统的年度云服务费：【系统名称】【　】元，合计等于服务费总额。",
            reading="penalty_base",
        )
    unclassed = [each.name for each in systems if each.important is None]
    minutes = contract.terms.service_levels.clearing_minutes_important
    if unclassed and minutes is not None:
        yield HealthItem(
            "system:important",
            HealthKind.BLANK,
            f"未写明是否重要信息系统：{'、'.join(unclassed)}",
            _sources(contract, "service_levels.clearing_minutes_important"),
            f"故障排除是否适用 {minutes} 分钟的时限不能确定。",
            "按一般信息系统计时",
            "下列系统为重要信息系统：【　】。",
        )


def _cap_below_threshold(contract: Contract) -> Iterator[HealthItem]:
    """What may be claimed at most is less than what allows termination (第十二条3、7)."""
    terms = contract.terms
    if terms.cap_share >= terms.threshold_share or not terms.rows:
        return
    apart = rounded(Fraction(terms.total_fee) * Fraction(terms.threshold_share - terms.cap_share))
    cap, line = _percent(terms.cap_share), _percent(terms.threshold_share)
    yield HealthItem(
        "cap:threshold",
        HealthKind.CONFLICT,
        f"赔付上限 {cap} % 低于解除线 {line} %",
        _sources(contract, "threshold_share", "cap_share"),
        f"若解除线按可扣的违约金计，永远达不到 {line} %，解除权落空。",
        "解除线按发生额计，不受赔付上限限制",
        f"“违约金超出合同总额的 {line}%”按发生的违约金累计计算，不受赔付上限的限制。",
        reading="threshold_scope",
        money=apart,
        worth=f"上限与解除线之间 {grouped(apart)} 元",
    )


def _row_above_cap(contract: Contract) -> Iterator[HealthItem]:
    """A single row charges more than may ever be deducted (附件2、3, 第十二条7)."""
    terms = contract.terms
    if not terms.rows:
        return
    top = max(row.coefficient for row in terms.rows)
    rows = tuple(row.id for row in terms.rows if row.coefficient == top)
    amount = row_amount(terms, rows[0])
    cap = rounded(Fraction(terms.total_fee) * Fraction(terms.cap_share))
    if amount <= cap:
        return
    yield HealthItem(
        "cap:row",
        HealthKind.CONFLICT,
        f"{'、'.join(rows)} 行一次 {grouped(amount)} 元，高于全额付款后的赔付上限 {grouped(cap)} 元",
        (*rows, *_sources(contract, "cap_share")),
        f"超出的部分不能扣；乙方履约越差，{grouped(cap)} 元之后越不增加负担。",
        "超出上限的金额列为“超出上限”，不扣",
        "赔付上限不适用于附件2 所列严重违约行为的违约金，也不适用于故意或重大过失造成的损失。",
        money=amount - cap,
        worth=f"一次即超出 {grouped(amount - cap)} 元",
    )


def _percent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f}"


def _sources(contract: Contract, *paths: str) -> tuple[str, ...]:
    return tuple(contract.sources[path] for path in paths if path in contract.sources)
