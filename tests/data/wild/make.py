"""The nasty files, each made by one function; `files.yaml` says what each tries and what must come of it.

    python -m tests.data.wild.make FOLDER

Those in `office` were written by LibreOffice (soffice --convert-to xlsx, xls or ods, from a csv) and are kept
as they are.
"""

from __future__ import annotations

import datetime as dt
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.data.wild.raw import MAIN, Cell, Value, formula, sheet, workbook

WILD: dict[str, Callable[[Path], None]] = {}
_HEAD: list[Value | Cell] = ["工单编号", "业务系统", "受理时间", "响应时间", "恢复时间", "是否出现问题"]
_SYSTEM = "platform"
_DAY = dt.datetime(2025, 6, 3, 9, 0, 0)
_DECLARED = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{}">{}]>'


def made(function: Callable[[Path], None]) -> Callable[[Path], None]:
    """Register a file by the function that makes it; its name has the ending after the last underscore."""
    stem, _, ending = function.__name__.rpartition("_")
    WILD[f"{stem.replace('_', '-')}.{ending}"] = function
    return function


def _row(number: int, minutes: int = 10, **others: Value | Cell) -> list[Value | Cell]:
    """One good row of incidents; `others` are put in place by their letter."""
    at = _DAY + dt.timedelta(days=number)
    row: list[Value | Cell] = [
        f"G-{number}",
        _SYSTEM,
        at,
        at + dt.timedelta(minutes=minutes),
        at + dt.timedelta(hours=1),
        "否",
    ]
    for letter, value in others.items():
        row[ord(letter) - ord("a")] = value
    return row


def _incidents(path: Path, *rows: list[Value | Cell]) -> None:
    workbook(path, {"工单": sheet([_HEAD, *rows])})


@made
def plain_xlsx(path: Path) -> None:
    _incidents(path, _row(1), _row(2))


@made
def dates_as_text_xlsx(path: Path) -> None:
    texts = [
        "2025.6.3 9:00",
        "2025年6月4日 9:00",
        "2025/6/5 9:00:00",
        "２０２５－６－６　０９：００",
        "20250607090000",
    ]
    rows = [_row(n, c=text, d=None, e=None) for n, text in enumerate(texts)]
    _incidents(path, *rows)


@made
def dates_as_serials_xlsx(path: Path) -> None:
    _incidents(path, _row(1, c=45811.375, d=45811.3784722222, e=45811.4))


@made
def epoch_1904_xlsx(path: Path) -> None:
    days = 365 * 4 + 2
    row = _row(1, c=45811.375 - days, d=None, e=None)
    workbook(path, {"工单": sheet([_HEAD, row])}, from_1904=True)


@made
def times_only_xlsx(path: Path) -> None:
    _incidents(path, _row(1, d=dt.time(9, 12), e="10:30"), _row(2, d="09:07:30", e="08:28:00"))


@made
def seconds_70_xlsx(path: Path) -> None:
    _incidents(path, _row(1), _row(2, d="15:52:70"))


@made
def day_without_time_xlsx(path: Path) -> None:
    _incidents(path, _row(1, c=dt.date(2025, 6, 3)))


@made
def month_day_year_xlsx(path: Path) -> None:
    _incidents(path, _row(1, c="3/4/2025 9:00", d=None, e=None))


@made
def unknown_system_xlsx(path: Path) -> None:
    _incidents(path, _row(1), _row(2, b="远程平台2"))


@made
def wrong_dimension_xlsx(path: Path) -> None:
    rows = [_HEAD, *(_row(n) for n in range(1, 6))]
    workbook(path, {"工单": sheet(rows, dimension="A1:B2")})


@made
def huge_dimension_xlsx(path: Path) -> None:
    workbook(path, {"工单": sheet([_HEAD, _row(1)], dimension="A1:XFD1048576")})


@made
def ghost_rows_xlsx(path: Path) -> None:
    text = sheet([_HEAD, _row(1), [], [None, None], _row(2)])
    ghosts = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(6, 4000))
    workbook(path, {"工单": text.replace("</sheetData>", ghosts + "</sheetData>")})


@made
def million_blank_rows_xlsx(path: Path) -> None:
    text = sheet([_HEAD, _row(1)])
    ghosts = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(3, 1_000_003))
    workbook(path, {"工单": text.replace("</sheetData>", ghosts + "</sheetData>")})


@made
def far_cell_xlsx(path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    workbook(path, {"工单": sheet([_HEAD, _row(1)]).replace("</sheetData>", far + "</sheetData>")})


@made
def whole_of_far_cells_xlsx(path: Path) -> None:
    far = '<row r="150000"><c r="Z150000"><v>1</v></c></row>'
    wide = sheet([_HEAD]).replace("</sheetData>", far + "</sheetData>")
    workbook(path, {"整份合同": sheet([["格式", 1]]), **{f"表{n}": wide for n in range(40)}})


@made
def merged_header_xlsx(path: Path) -> None:
    upper: list[Value | Cell] = ["工单编号", "业务系统", "时间", None, None, "是否出现问题"]
    lower: list[Value | Cell] = [None, None, "报告", "响应", "恢复", None]
    merged = ["A1:A2", "B1:B2", "C1:E1", "F1:F2"]
    workbook(path, {"工单": sheet([upper, lower, _row(1), _row(2)], merged=merged)})


@made
def title_above_xlsx(path: Path) -> None:
    title: list[Value | Cell] = ["2025年二季度运维工单汇总表"]
    note: list[Value | Cell] = ["填报单位：乙方科技", None, None, "填报日期：2025-07-01"]
    workbook(path, {"工单": sheet([title, note, [], _HEAD, _row(1)], merged=["A1:F1"])})


@made
def merged_system_xlsx(path: Path) -> None:
    rows = [_HEAD, _row(1), _row(2, b=None), _row(3, b=None)]
    workbook(path, {"工单": sheet(rows, merged=["B2:B4"])})


@made
def totals_and_headers_again_xlsx(path: Path) -> None:
    _incidents(path, _row(1), _HEAD, _row(2), ["合计", None, 2])


@made
def formulas_never_calculated_xlsx(path: Path) -> None:
    _incidents(path, _row(1, d=formula("C2+TIME(0,10,0)")), _row(2))


@made
def formulas_calculated_xlsx(path: Path) -> None:
    value = repr(
        (_DAY + dt.timedelta(days=1, minutes=10) - dt.datetime(1899, 12, 30)).total_seconds() / 86400
    )
    _incidents(path, _row(1, d=Cell(f"<f>C2+TIME(0,10,0)</f><v>{value}</v>", "", 2)))


@made
def formula_errors_xlsx(path: Path) -> None:
    _incidents(path, _row(1, d=formula("VLOOKUP(1,A:B,2)", "#N/A", "e")), _row(2))


@made
def empty_text_formula_xlsx(path: Path) -> None:
    _incidents(path, _row(1, f=formula('IF(1=2,"是","")', "", "str")))


@made
def long_ids_as_numbers_xlsx(path: Path) -> None:
    _incidents(path, _row(1, a=202506030000000123), _row(2, a=20250604))


@made
def prefixed_names_xlsx(path: Path) -> None:
    workbook(path, {"工单": sheet([_HEAD, _row(1)], prefix="x")})


@made
def cells_without_places_xlsx(path: Path) -> None:
    row = "".join(f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in _HEAD)
    text = f'<worksheet xmlns="{MAIN}"><sheetData><row>{row}</row></sheetData></worksheet>'
    workbook(path, {"工单": text})


@made
def hidden_sheet_xlsx(path: Path) -> None:
    sheets = {"旧": sheet([["无关"]]), "工单": sheet([_HEAD, _row(1)])}
    workbook(path, sheets, hidden=["旧"])


@made
def macros_xlsm(path: Path) -> None:
    workbook(path, {"工单": sheet([_HEAD, _row(1)])}, parts={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 9})


@made
def external_link_xlsx(path: Path) -> None:
    link = f'<externalLink xmlns="{MAIN}"><externalBook/></externalLink>'
    parts = {"xl/externalLinks/externalLink1.xml": link}
    workbook(path, {"工单": sheet([_HEAD, _row(1, f=formula("[1]表!A1", "否", "str"))])}, parts=parts)


@made
def external_entity_xlsx(path: Path) -> None:
    bad = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    workbook(path, {"工单": f'<?xml version="1.0"?>{bad}' + sheet([_HEAD, _row(1)])})


@made
def billion_laughs_xlsx(path: Path) -> None:
    nested = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = _DECLARED.format("ha", nested)
    workbook(path, {"工单": sheet([_HEAD])}, parts={"xl/sharedStrings.xml": bomb + "<sst>&a9;</sst>"})


@made
def zip_bomb_xlsx(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(500):
                part.write(b" " * 1024 * 1024)


@made
def many_parts_xlsx(path: Path) -> None:
    parts = {f"xl/media/image{n}.xml": "" for n in range(4000)}
    workbook(path, {"工单": sheet([_HEAD])}, parts=parts)


@made
def climbing_names_xlsx(path: Path) -> None:
    workbook(path, {"工单": sheet([_HEAD])}, parts={"../../evil.xml": "x"})


@made
def truncated_xlsx(path: Path) -> None:
    _incidents(path, _row(1))
    path.write_bytes(path.read_bytes()[:-400])


@made
def garbage_inside_xlsx(path: Path) -> None:
    workbook(path, {"工单": "<worksheet><sheetData><row"})


@made
def only_a_zip_xlsx(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "x")


@made
def word_document_xlsx(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")


@made
def web_page_xls(path: Path) -> None:
    path.write_text("<html><table><tr><td>工单编号</td></tr></table></html>", encoding="utf-8")


@made
def pdf_xlsx(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3")


@made
def picture_csv(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")


@made
def binary_csv(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


@made
def nothing_csv(path: Path) -> None:
    path.write_bytes(b"")


@made
def encrypted_xlsx(path: Path) -> None:
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    )


_LINES = (
    "工单编号,业务系统,受理时间,响应时间,是否出现问题",
    "G-1,platform,2025-06-03 09:00,2025-06-03 09:10,否",
    "G-2,platform,2025年6月4日 9:00,9:12,√",
)


@made
def gbk_csv(path: Path) -> None:
    path.write_bytes("\r\n".join(_LINES).encode("gbk"))


@made
def utf8_with_mark_csv(path: Path) -> None:
    path.write_bytes("\n".join(_LINES).encode("utf-8-sig"))


@made
def utf16_tabs_csv(path: Path) -> None:
    path.write_bytes("\n".join(_LINES).replace(",", "\t").encode("utf-16"))


@made
def semicolons_csv(path: Path) -> None:
    path.write_bytes("\n".join(_LINES).replace(",", ";").encode())


@made
def full_width_commas_csv(path: Path) -> None:
    path.write_bytes("\n".join(_LINES).replace(",", "，").encode("gb18030"))


@made
def line_breaks_in_cells_csv(path: Path) -> None:
    path.write_text(
        '工单编号,标题,业务系统,受理时间\nG-1,"访问\n缓慢",platform,2025-6-3 9:00\n', encoding="utf-8"
    )


@made
def scientific_ids_csv(path: Path) -> None:
    path.write_text("工单编号,业务系统,受理时间\n2.02506E+17,platform,2025-6-3 9:00\n", encoding="utf-8")


@made
def guarded_ids_csv(path: Path) -> None:
    path.write_text('工单编号,业务系统,受理时间\n="000123",platform,2025-6-3 9:00\t\n', encoding="utf-8")


@made
def money_unasked_xlsx(path: Path) -> None:
    rows: list[list[Value | Cell]] = [["款项", "付款日期", "金额"], ["首付款", dt.date(2025, 4, 30), 3.91]]
    workbook(path, {"付款": sheet(rows)})


@made
def money_in_many_ways_xlsx(path: Path) -> None:
    sums: list[Value | Cell] = [
        "壹仟肆佰零玖元伍角",
        "￥１，４０９．５０",
        "0.14095",
        "1409.5元",
        "（1,409.50）",
        0.1 + 0.2,
        1409.505,
    ]
    rows: list[list[Value | Cell]] = [["款项", "付款日期", "金额（万元）", "回单号"]]
    rows += [["首付款", dt.date(2025, 4, 1 + n), value, f"H{n}"] for n, value in enumerate(sums)]
    workbook(path, {"付款": sheet(rows)})


@made
def same_row_twice_xlsx(path: Path) -> None:
    _incidents(path, _row(1), _row(1, minutes=12), _row(2))


@made
def people_by_hand_xlsx(path: Path) -> None:
    rows: list[list[Value | Cell]] = [
        ["姓 名", "所属单位", "岗位", "联系电话", "进场日期", "保密协议签署日期"],
        ["张三", "乙方", "运维人员", 13800000001, "2025.4.10", "/"],
        ["李四", "乙", "骨干", "１３８００００００２", 45757, "2025年4月9日"],
        ["王五", "丙方", "运维人员", None, None, None],
    ]
    workbook(path, {"名册": sheet(rows)})


@made
def months_as_numbers_xlsx(path: Path) -> None:
    rows: list[list[Value | Cell]] = [["月份", "人数"], [2025.5, 12], ["2025年6月", "11.5人"], [2025.1, 12]]
    workbook(path, {"到岗": sheet(rows)})


def main(folder: Path) -> None:
    """Make every file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, function in WILD.items():
        function(folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
