"""What the pages share about the records that findings rest on: names, matches, decisions, regrouping."""
