package org.isnad.guideline;

/** A picture as it is sent. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PictureFile(String name, String mediaType, byte[] content) {}
