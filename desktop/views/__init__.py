"""The window: Qt only here. A view shows an assessment and asks for commands."""
