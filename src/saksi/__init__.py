"""saksi reads reports of war and diplomacy into a ledger of who says what happened."""
