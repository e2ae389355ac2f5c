"""Letters as Word files: shipped templates, the user's own, broken and hostile ones; read back, converted."""

from __future__ import annotations

import datetime as dt
import io
import re
import runpy
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

from desktop.exchange import docx_parts
from desktop.exchange.china import load_calendar
from desktop.exchange.letters.filling import TemplateRefused, filled
from desktop.exchange.letters.reading import blocks_of, text_of
from desktop.exchange.letters.templates import Template, Templates
from desktop.exchange.resources import resource
from desktop.models.enums.papers import LETTER_ZH, LetterKind
from desktop.services.lettering.composing import Letter, begun, letter_of
from desktop.services.lettering.given import Given
from desktop.services.sample import open_sample
from desktop.services.workspace import Workspace
from tests.exchange.letter_fields import TARGET, field_table

_MAKER = Path(__file__).parents[2] / "installer" / "make_letters.py"
NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
DAY = dt.date(2026, 4, 10)
FIELDS = {"标题": "关于核实的函", "甲方": "示例单位", "页脚": "", "名单": ({"名": "张三"}, {"名": "李四"})}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_sample(tmp_path_factory.mktemp("sample"), load_calendar(), lambda: NOW) as workspace:
        yield workspace


@pytest.fixture
def shipped(tmp_path: Path) -> Templates:
    return Templates(tmp_path / "letters")


def letter(workspace: Workspace, kind: LetterKind) -> Letter:
    return letter_of(Given.of(workspace), begun(workspace, kind))


def made(workspace: Workspace, shipped: Templates, kind: LetterKind) -> tuple[Letter, bytes]:
    each = letter(workspace, kind)
    return each, filled(shipped.of(kind), each.fields, each.title, DAY)


def own(tmp_path: Path, *paragraphs: str) -> Template:
    """A template that a user wrote."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path = tmp_path / "违约通知函.docx"
    document.save(str(path))
    return Template(path, own=True)


def refusal(template: Template) -> str:
    with pytest.raises(TemplateRefused) as caught:
        filled(template, FIELDS, "函", DAY)
    assert template.path.name in str(caught.value), "which file"
    assert "恢复原样" in str(caught.value), "the way out"
    return str(caught.value)


def test_the_shipped_templates_are_what_their_texts_give() -> None:
    """After a change of a text: python installer/make_letters.py"""
    folder = resource("letters")
    made_now = runpy.run_path(str(_MAKER))["templates"]()
    assert {path.name for path in folder.iterdir()} == set(made_now)
    stale = [name for name, packed in made_now.items() if (folder / name).read_bytes() != packed]
    assert not stale


@pytest.mark.parametrize("kind", LetterKind)
def test_each_letter_says_what_was_meant(sample: Workspace, shipped: Templates, kind: LetterKind) -> None:
    each, packed = made(sample, shipped, kind)
    text, marks = text_of(packed), text_of(shipped.of(kind).path.read_bytes())
    assert "{" not in text
    single = re.findall(r"\{\{ (\w+) \}\}", marks)
    assert "标题" in single
    for name in single:
        assert str(each.fields[name]) in text, name
    for name in re.findall(r"for \w+ in (\w+)", marks):
        rows = each.fields[name]
        assert not isinstance(rows, str)
        used = set(re.findall(r"\{\{ \w+\.(\w+) \}\}", marks))
        for row in rows:
            missing = [key for key in used & row.keys() if row[key].replace("\a", "\n") not in text]
            assert not missing, (name, row)


@pytest.mark.parametrize("kind", LetterKind)
def test_the_same_letter_is_the_same_file(sample: Workspace, shipped: Templates, kind: LetterKind) -> None:
    assert made(sample, shipped, kind)[1] == made(sample, shipped, kind)[1]


def test_the_layout_is_that_of_official_papers(sample: Workspace, shipped: Templates) -> None:
    document = Document(io.BytesIO(made(sample, shipped, LetterKind.BREACH)[1]))
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(each.mm) for each in margins if each is not None] == [37, 35, 28, 26]
    body = document.styles["Body Text"]
    assert body.font.size is not None
    assert (body.font.name, body.font.size.pt) == (docx_parts.BODY_FACE, 16)
    title = document.styles["Title"].font
    assert (title.name, title.size and title.size.pt) == (docx_parts.TITLE_FACE, 22)
    spacing = document.styles["Body Text"].paragraph_format.line_spacing
    assert spacing is not None
    assert round(spacing.pt, 1) == 28.9
    footer = section.footer.paragraphs
    assert footer[0].text.startswith("— ")
    assert "审计链" in footer[1].text


@pytest.mark.parametrize("kind", [LetterKind.BREACH, LetterKind.CHECKLIST])
def test_office_shows_a_letter_with_its_chinese(
    sample: Workspace, shipped: Templates, tmp_path: Path, kind: LetterKind
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    each, packed = made(sample, shipped, kind)
    (tmp_path / "letter.docx").write_bytes(packed)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "letter.docx")], check=True, capture_output=True, timeout=120)
    read = ["pdftotext", "-layout", str(tmp_path / "letter.pdf"), "-"]
    text = subprocess.run(read, check=True, capture_output=True, timeout=60).stdout.decode()
    squeezed = "".join(text.split())
    for wanted in ("标题", "甲方", "乙方"):
        assert "".join(str(each.fields[wanted]).split()) in squeezed or kind.internal
    assert "".join(str(each.fields["标题"]).split()) in squeezed
    assert "\ufffd" not in text


def test_the_users_copy_takes_precedence_until_it_is_restored(sample: Workspace, shipped: Templates) -> None:
    kind = LetterKind.LEAD
    copy = shipped.taken_over(kind)
    assert copy.path.name == "项目负责人变更复函.docx"
    document = Document(str(copy.path))
    document.paragraphs[3].insert_paragraph_before("本函由{{ 甲方联系人 }}办理。")
    document.save(str(copy.path))
    assert "本函由李四办理。" in text_of(made(sample, shipped, kind)[1])
    aside = shipped.restore(kind)
    assert aside is not None
    assert aside.exists(), "what the user wrote stays"
    assert "本函由" not in text_of(made(sample, shipped, kind)[1])
    assert shipped.restore(kind) is None


def test_a_loop_and_a_condition_of_the_user_work(tmp_path: Path) -> None:
    condition = "{% if 页脚 %}有{% else %}无{% endif %}页脚"
    template = own(tmp_path, "{%p for 人 in 名单 %}", "{{ 人.名 }}", "{%p endfor %}", condition)
    assert text_of(filled(template, FIELDS, "函", DAY)) == "张三\n李四\n无页脚"


def test_words_of_the_user_are_never_taken_for_marks(tmp_path: Path) -> None:
    fields = FIELDS | {"标题": "<w:p>{{ 甲方 }} & “引号”"}
    assert text_of(filled(own(tmp_path, "{{ 标题 }}"), fields, "函", DAY)) == "<w:p>{{ 甲方 }} & “引号”"


def test_an_unknown_field_is_named_with_its_place(tmp_path: Path) -> None:
    said = refusal(own(tmp_path, "第一段", "收件人：{{ 乙方负责人 }}"))
    assert "第 2 段“收件人：{{ 乙方负责人 }}”：用了没有的字段“乙方负责人”" in said
    assert "可用的字段" in said


def test_an_unknown_field_of_a_list_is_named(tmp_path: Path) -> None:
    assert "用了没有的字段“年龄”" in refusal(
        own(tmp_path, "{%p for 人 in 名单 %}", "{{ 人.年龄 }}", "{%p endfor %}")
    )


@pytest.mark.parametrize(
    "mark", ["{{ 标题", "{% for 人 in 名单 %}", "{% endfor %}", "{{ 标题 | 大写 }}", "{% 如果 %}"]
)
def test_a_broken_mark_is_refused(tmp_path: Path, mark: str) -> None:
    said = refusal(own(tmp_path, "第一段", mark))
    assert "标记写得不完整" in said


@pytest.mark.parametrize(
    "mark",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ 名单.__class__ }}",
        "{{ 标题.upper() }}",
        "{{ 标题 * 1000000000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ '%s' % 标题 }}",
        "{{ range(1000000000) }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ 标题 | attr('__class__') }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
    ],
)
def test_a_template_runs_nothing(tmp_path: Path, mark: str) -> None:
    refusal(own(tmp_path, mark))


def packed_with(tmp_path: Path, name: str, content: bytes) -> Template:
    """A Word file with one more part, or another one in its place."""
    template = own(tmp_path, "正文")
    parts = {}
    with zipfile.ZipFile(template.path) as packed:
        parts = {each: packed.read(each) for each in packed.namelist()} | {name: content}
    with zipfile.ZipFile(template.path, "w", zipfile.ZIP_DEFLATED) as packed:
        for each, text in parts.items():
            packed.writestr(each, text)
    return template


_ENTITY = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
_LINK = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" TargetMode="External" Target="https://example.com/a.dotm" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    b"</Relationships>"
)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("word/vbaProject.bin", b"macro", "含有宏"),
        ("word/embeddings/oleObject1.bin", b"object", "嵌入的程序"),
        ("word/_rels/settings.xml.rels", _LINK, "链接了外部文件"),
        (
            "word/theme/theme9.xml",
            _ENTITY,
            "外部实体",
        ),
        ("word/media/bomb.bin", b"\0" * 70_000_000, "解压后过大"),
    ],
)
def test_a_hostile_file_is_refused(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    assert reason in refusal(packed_with(tmp_path, name, content))


def test_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "违约通知函.docx"
    path.write_text("{{ 标题 }}", encoding="utf-8")
    assert "不是 Word 的 .docx 文件" in refusal(Template(path, own=True))
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a.txt", "b")
    assert "里面没有正文" in refusal(Template(path, own=True))
    path.unlink()
    assert "不能读取" in refusal(Template(path, own=True))
    path.write_bytes(b"PK" + b"\0" * 10_000_001)
    assert "不超过 10 MB" in refusal(Template(path, own=True))


@pytest.mark.parametrize(
    ("part", "inside"),
    [
        ("word/document.xml", b"<x>" * 300),
        ("word/document.xml", b"<w:document"),
        ("word/_rels/document.xml.rels", b"<a"),
        ("word/_rels/document.xml.rels", b'<?xml version="1.0" encoding="UPF-8"?><a/>'),
        ("[Content_Types].xml", b""),
    ],
)
def test_a_template_with_a_broken_part_is_refused(part: str, inside: bytes, tmp_path: Path) -> None:
    template = own(tmp_path, "{{ 标题 }}")
    with zipfile.ZipFile(template.path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(template.path, "w") as packed:
        for name, content in (parts | {part: inside}).items():
            packed.writestr(name, content)
    assert "完整的 Word 文件" in refusal(template) or "普通的 Word 文档" in refusal(template)


def test_a_template_whose_parts_do_not_unpack_is_refused(tmp_path: Path) -> None:
    template = own(tmp_path, "{{ 标题 }}")
    with zipfile.ZipFile(template.path) as packed:
        start = packed.getinfo("word/document.xml").header_offset
    spoilt = bytearray(template.path.read_bytes())
    spoilt[start + 60 : start + 90] = b"\xff" * 30
    template.path.write_bytes(spoilt)
    assert "不能读取" in refusal(template)


def test_tables_and_paragraphs_are_read_back_in_order(tmp_path: Path) -> None:
    document = docx_parts.new_document()
    docx_parts.paragraph(document, "标题", "Title")
    docx_parts.table(document, ("甲", "乙"), [("1", "一\n二")], (1, 2), "cr")
    docx_parts.paragraph(document, "末段")
    blocks = blocks_of(docx_parts.saved(document, "试", NOW))
    assert [each.style for each in blocks] == ["Title", "table", "Body Text"]
    assert blocks[0].align == "center"
    assert blocks[1].rows == (("甲", "乙"), ("1", "一\n二"))


def test_the_table_of_fields_in_the_docs_is_up_to_date(sample: Workspace) -> None:
    """After a change of what letters say: python -m tests.exchange.letter_fields"""
    assert TARGET.read_text(encoding="utf-8") == field_table(sample)


def test_every_kind_has_a_name_and_a_template() -> None:
    assert {path.stem for path in resource("letters").iterdir()} == {kind.value for kind in LetterKind}
    assert set(LETTER_ZH) == set(LetterKind)


@pytest.mark.parametrize("kind", [each for each in LetterKind if not each.internal])
def test_nobody_signs_a_page_without_words(sample: Workspace, shipped: Templates, kind: LetterKind) -> None:
    """From the last words of the letter on all is kept together down to the day that it bears."""
    each, packed = made(sample, shipped, kind)
    paragraphs = Document(io.BytesIO(packed)).paragraphs
    texts = [paragraph.text for paragraph in paragraphs]
    day = max(place for place, text in enumerate(texts) if text == each.fields["成文日期"])
    signed = max(place for place in range(day) if texts[place] == each.fields["甲方"])
    last = max(place for place in range(signed) if texts[place].strip())
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in paragraphs[last:day])
