"""The thin bar of the exam and the doors that keep a candidate from getting stuck."""
