"""The named rules, by what they find. Each holds a plain sentence for the player."""
