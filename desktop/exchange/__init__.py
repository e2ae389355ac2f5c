"""What comes in and goes out: contract templates, the calendar, case files; every fault names its place."""
