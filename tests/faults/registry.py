"""All campaigns: what must come of each, how many trials it has, and how many of them the suite does."""

from __future__ import annotations

from tests.faults import killing
from tests.faults.campaign import Campaign

CAMPAIGNS = (
    Campaign("kill-commands", "nothing acknowledged lost, none corrupt", 3_000, 12, killing.commands_killed),
    Campaign("kill-import", "all rows or none, none lost", 1_500, 6, killing.imports_killed),
    Campaign("kill-migration", "opens, complete", 3_200, 16, killing.upgrades_killed),
    Campaign("kill-backup", "no promised backup lost, none half made", 1_000, 6, killing.backups_killed),
    Campaign("kill-restore", "whole, or completed by another", 500, 6, killing.restores_killed),
    Campaign("kill-password", "whole under the one or the other", 1_300, 8, killing.passwords_killed),
)
