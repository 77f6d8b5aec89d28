"""What trained readers decide while a text is read: candidates, and the features they are judged by."""
