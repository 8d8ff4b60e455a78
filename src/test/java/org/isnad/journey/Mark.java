package org.isnad.journey;

/** A mark that a person made: the codes of its layer and label, and what it covers. */
record Mark(String layer, String label, Stretch place) {

    /** As an exported file has to tell it. */
    Cut cut() {
        return new Cut(layer, label, place.text());
    }
}
