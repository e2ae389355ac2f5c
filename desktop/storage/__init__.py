"""The local file: tables, migrations, audit chain. Takes and gives records; rows never leave this room."""
