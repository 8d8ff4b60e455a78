package org.isnad.guideline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Lets managers add the pictures that their guidelines show. */
@Boundary
public class Illustrating {

    /** Bytes. */
    public static final int LARGEST = 4 << 20;

    /** Code points. */
    public static final int LONGEST_WORDS = 300;

    private static final int MOST = 500;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /**
     * Keeps a picture: PNG, JPEG, WebP or GIF, by its bytes.
     *
     * @param words what it shows, for those who do not see it
     */
    public PictureCard add(long project, byte[] content, String words) {
        current.require(project, Permission.CHANGE_SETTINGS);
        if (content.length > LARGEST) {
            throw new GuidelineRefusal.PictureTooLarge(LARGEST >> 20);
        }
        var kind = PictureKind.of(content).orElseThrow(GuidelineRefusal.NotAPicture::new);
        var plain = words.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_WORDS) {
            throw new GuidelineRefusal.PictureWithoutWords();
        }
        if (of(project).size() >= MOST) {
            throw new GuidelineRefusal.TooManyPictures(MOST);
        }
        var picture = new Picture(project, kind, plain, content);
        database.persist(picture);
        database.flush();
        return picture.card();
    }

    /** The project's pictures, the latest first. */
    public List<PictureCard> pictures(long project) {
        current.requireToRead(project, Permission.CHANGE_SETTINGS);
        return of(project);
    }

    private List<PictureCard> of(long project) {
        return database.createQuery(
                        "select p.id, p.kind, p.words, p.bytes, p.added from Picture p where p.project = :project"
                                + " order by p.id desc",
                        Object[].class)
                .setParameter("project", project)
                .getResultStream()
                .map(row -> Picture.card(
                        (long) row[0], project, (PictureKind) row[1], (String) row[2], (int) row[3], (Instant) row[4]))
                .toList();
    }
}
