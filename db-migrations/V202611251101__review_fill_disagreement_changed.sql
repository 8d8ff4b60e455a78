-- Whether what was merged is still said is asked once more of all that was, since it was not written down before.
UPDATE disagreement SET changed = TRUE WHERE state = 'MERGED';
