package org.isnad.guideline;

import java.util.Map;
import org.isnad.Refusal;

/** All that this room says no to. */
public abstract sealed class GuidelineRefusal extends Refusal {

    private GuidelineRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** The project has no guidelines yet. */
    public static final class NoGuideline extends GuidelineRefusal {
        public NoGuideline() {
            super(Kind.NOT_THERE);
        }
    }

    /** There is no such version of the guidelines. */
    public static final class NoSuchVersion extends GuidelineRefusal {
        NoSuchVersion(int number) {
            super(Kind.NOT_THERE, number);
        }
    }

    /** The project has no such picture. */
    public static final class NoSuchPicture extends GuidelineRefusal {
        NoSuchPicture() {
            super(Kind.NOT_THERE);
        }
    }

    /** Somebody else has saved the draft since the caller read it. */
    public static final class DraftChanged extends GuidelineRefusal {

        private final transient Map<String, Long> current;

        DraftChanged(String by, long revision) {
            super(Kind.CONFLICT, by);
            this.current = Map.of("revision", revision);
        }

        @Override
        public Object current() {
            return current;
        }
    }

    /** Guidelines are longer than anybody reads. */
    public static final class GuidelineLength extends GuidelineRefusal {
        GuidelineLength(int most) {
            super(Kind.RULE, most);
        }
    }

    /** What is to be published says nothing, or nothing new. */
    public static final class NothingNew extends GuidelineRefusal {
        NothingNew() {
            super(Kind.RULE);
        }
    }

    /** Whoever must confirm a version wants to know what is new in it. */
    public static final class NoteLength extends GuidelineRefusal {
        NoteLength(int most) {
            super(Kind.RULE, most);
        }
    }

    /** A picture says nothing to those who cannot see it. */
    public static final class PictureWithoutWords extends GuidelineRefusal {
        PictureWithoutWords() {
            super(Kind.RULE);
        }
    }

    /** The file is none of the kinds of pictures that are taken. */
    public static final class NotAPicture extends GuidelineRefusal {
        NotAPicture() {
            super(Kind.RULE);
        }
    }

    /** A picture that would take long to load. */
    public static final class PictureTooLarge extends GuidelineRefusal {
        PictureTooLarge(int mebibytes) {
            super(Kind.TOO_LARGE, mebibytes);
        }
    }

    /** A project has so many pictures at most. */
    public static final class TooManyPictures extends GuidelineRefusal {
        TooManyPictures(int most) {
            super(Kind.RULE, most);
        }
    }

    /** Quotations or lists within one another, so many that nobody could read them, nor could they be shown. */
    public static final class TooDeep extends GuidelineRefusal {
        TooDeep(int most) {
            super(Kind.RULE, most);
        }
    }

    /** There is a newer version than the one that the caller says they have read. */
    public static final class NewerVersion extends GuidelineRefusal {
        NewerVersion(int latest) {
            super(Kind.CONFLICT, latest);
        }
    }

    /** Nothing is submitted by those who have not confirmed the version that is in force. */
    public static final class GuidelineNotConfirmed extends GuidelineRefusal {
        GuidelineNotConfirmed(int version) {
            super(Kind.RULE, version);
        }
    }
}
