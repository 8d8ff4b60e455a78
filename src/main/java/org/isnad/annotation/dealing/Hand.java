package org.isnad.annotation.dealing;

import org.isnad.team.groups.Trait;

/**
 * One annotator to whom articles are dealt.
 *
 * @param open how many articles they have still to hand in, before anything is dealt
 */
record Hand(long account, String login, String name, Trait trait, int open) {}
