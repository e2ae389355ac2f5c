"""All campaigns: what must come of each, how many trials it has, and how many of them the suite does."""

from __future__ import annotations

from tests.faults import damage, edits, full, killing, planted, starts, undone
from tests.faults.campaign import Campaign
from tests.faults.fuzz import campaigns as fuzz

_SAFE = "no crash or hang, under 300 MB, every refusal a plain message"

CAMPAIGNS = (
    Campaign("kill-commands", "nothing acknowledged lost, none corrupt", 3_000, 10, killing.commands_killed),
    Campaign("kill-import", "all rows or none, none lost", 1_500, 6, killing.imports_killed),
    Campaign("kill-migration", "opens, complete", 4_400, 8, killing.upgrades_killed),
    Campaign("kill-backup", "no promised backup lost, none half made", 1_000, 6, killing.backups_killed),
    Campaign("kill-restore", "whole, or completed by another", 500, 6, killing.restores_killed),
    Campaign("kill-password", "whole under the one or the other", 1_300, 5, killing.passwords_killed),
    Campaign("torn-log", "always an earlier state", 10_000, 25, damage.logs_torn),
    Campaign("stale-log", "refused, or a state that was", 500, 15, damage.logs_mistaken),
    Campaign("bits-plain", "noticed, or without effect", 10_000, 25, damage.bits_flipped),
    Campaign("bits-encrypted", "noticed, every one", 10_000, 25, damage.bits_flipped_encrypted),
    Campaign("restore", "identical, row by row", 500, 3, damage.backups_put_back),
    Campaign("audit-edited", "found when opened", 100, 6, damage.entries_edited),
    Campaign("audit-removed", "found when opened", 100, 6, damage.entries_removed),
    Campaign("audit-swapped", "found when opened", 100, 6, damage.entries_swapped),
    Campaign("audit-cut", "found by the facts or a printed head", 100, 6, damage.tails_cut),
    Campaign("audit-forged", "found by a printed head", 100, 6, damage.histories_forged),
    Campaign("full-disk", "nothing lost, said plainly", 1_000, 18, full.disks_filled),
    Campaign("double-start", "exactly one writer, the other told", 1_000, 8, starts.two_at_once),
    Campaign("undo-redo", "equal states", 10_000, 10, undone.steps_undone),
    Campaign("edits-reopened", "equal states in two processes", 100, 1, edits.edits_reopened),
    Campaign("planted", "none in any file", 50, 1, planted.words_planted),
    Campaign("fuzz-xlsx", _SAFE, 1_000, 30, fuzz.workbooks),
    Campaign("fuzz-csv", _SAFE, 1_000, 30, fuzz.tables_of_text),
    Campaign("fuzz-yaml-cases", _SAFE, 1_000, 15, fuzz.case_files),
    Campaign("fuzz-yaml-contracts", _SAFE, 1_000, 15, fuzz.contract_templates),
    Campaign("fuzz-db", _SAFE, 1_000, 30, fuzz.databases),
    Campaign("fuzz-docx", _SAFE, 1_000, 10, fuzz.letter_templates),
    Campaign("fuzz-evidence", _SAFE, 1_000, 20, fuzz.evidence),
)
