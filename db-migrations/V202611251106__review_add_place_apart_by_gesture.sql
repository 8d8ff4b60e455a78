-- Taking a split back looks for what it took apart.
ALTER TABLE place_apart ADD INDEX place_apart_by_gesture (gesture);
