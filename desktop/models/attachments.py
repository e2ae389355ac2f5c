"""Files kept with a record to prove it: what is known of each. The content lies in the file, by its hash."""

# Annotations are evaluated here, as in `facts`.
from typing import Annotated

from desktop.models.fact import Fact, Instant
from desktop.models.fields import Record, label

#: No single file may be larger (bytes).
MOST_BYTES = 20 * 1024 * 1024


#: What a table that was taken in is kept with: its import, which is named by its moment.
IMPORT = "sources"


class Attachment(Fact, frozen=True, kw_only=True):
    """A file that proves a record; `about` is the id of the record, or the key of a finding.

    `sha256` (hexadecimal) names the content, which other records may share. `media_type` was told by the
    content and not by the name.
    """

    about_kind: Annotated[str, label("所属类别", "kind of record")]
    about: Annotated[str, label("所属记录", "record")]
    name: Annotated[str, label("文件名", "file name")]
    media_type: Annotated[str, label("文件类型", "media type")]
    size: Annotated[int, label("大小", "size", unit="字节")]
    sha256: Annotated[str, label("SHA-256", "SHA-256")]
    added_at: Annotated[Instant | None, label("存入时间", "added")] = None
    note: Annotated[str, label("说明", "note")] = ""


class Owner(Record, frozen=True, kw_only=True):
    """What files are kept with: a record by its kind and id, or a finding ("findings") by its key."""

    kind: str
    id: str

    def owns(self, file: Attachment) -> bool:
        """Whether a file is kept with it."""
        return (file.about_kind, file.about) == (self.kind, self.id)
