"""`lotse doctor`: finds the usual faults and says what to do; a file for each subject, looking apart from judging."""
