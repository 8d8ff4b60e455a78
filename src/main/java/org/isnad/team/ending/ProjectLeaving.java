package org.isnad.team.ending;

/** A project is about to be removed, in this transaction: whoever keeps something of it outside of the database lets go of it. */
public record ProjectLeaving(long project) {}
