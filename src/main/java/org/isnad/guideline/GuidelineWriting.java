package org.isnad.guideline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.notice.News;
import org.isnad.notice.Telling;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Lets managers write the guidelines of their project: a draft, which they share, and what they publish of it. */
@Boundary
public class GuidelineWriting {

    /** Code points. */
    public static final int LONGEST = 200_000;

    /** Code points. */
    public static final int LONGEST_NOTE = 500;

    @Inject
    private CurrentMember current;

    @Inject
    private Versions versions;

    @Inject
    private AuditLog audit;

    @Inject
    private Telling telling;

    @PersistenceContext
    private EntityManager database;

    /** What is being written; before anything was, nothing. */
    public DraftCard draft(long project) {
        current.requireToRead(project, Permission.CHANGE_SETTINGS);
        return Optional.ofNullable(database.find(Draft.class, project))
                .map(draft -> draft.card(name(draft.changedBy())))
                .orElseGet(() -> new DraftCard("", 0, null, null));
    }

    /**
     * Keeps what was written; the same as it was changes nothing.
     *
     * @param revision that of the draft which the caller went on from
     * @throws GuidelineRefusal.DraftChanged if somebody else has saved it since
     */
    public DraftCard save(long project, String text, long revision) {
        var manager = current.require(project, Permission.CHANGE_SETTINGS);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new GuidelineRefusal.GuidelineLength(LONGEST);
        }
        var plain = text.replace("\r\n", "\n");
        preview(project, plain); // what could not be shown would lock its own editor
        var draft = locked(project, revision);
        if (!draft.text().equals(plain)) {
            draft.become(plain, manager.id());
        }
        return draft.card(name(draft.changedBy()));
    }

    /**
     * Makes the draft the next version, which all annotators are to confirm.
     *
     * @param revision that of the draft which the caller has before them
     * @param note what is new, 1 to 500 code points
     */
    public VersionCard publish(long project, long revision, String note) {
        var manager = current.require(project, Permission.CHANGE_SETTINGS);
        var draft = locked(project, revision);
        int latest = versions.latest(project);
        var before = versions.find(project, latest).map(PublishedGuideline::text);
        if (draft.text().isBlank() || before.filter(draft.text()::equals).isPresent()) {
            throw new GuidelineRefusal.NothingNew();
        }
        if (!Markdown.describesPictures(draft.text())) {
            throw new GuidelineRefusal.PictureWithoutWords();
        }
        var version = new PublishedVersion(project, latest + 1, draft.text(), checked(note), manager.id());
        versions.add(version);
        audit.note(Act.GUIDELINE_PUBLISHED, manager.id(), project, String.valueOf(latest + 1));
        telling.tellAll(News.guideline(project, note));
        return version.card(manager.name());
    }

    /** How Markdown will look, which is kept nowhere. */
    public Rendered preview(long project, String text) {
        current.requireToRead(project, Permission.CHANGE_SETTINGS);
        return Markdown.render(text, Picture.address(project));
    }

    /** What the caller's text would change in the draft as it is. */
    public Difference difference(long project, String text) {
        return Difference.between(draft(project).text(), text.replace("\r\n", "\n"));
    }

    private static String checked(String note) {
        var plain = note.strip();
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_NOTE) {
            throw new GuidelineRefusal.NoteLength(LONGEST_NOTE);
        }
        return plain;
    }

    /** The draft, which nobody else changes until the transaction ends; of two who begin it at once, both find it. */
    private Draft locked(long project, long revision) {
        database.createNativeQuery("""
                        insert into guideline_draft (project_id, text, revision, changed, changed_by)
                        values (:project, '', 0, utc_timestamp(6), :member) on duplicate key update revision = revision
                        """)
                .setParameter("project", project)
                .setParameter("member", current.get().id())
                .executeUpdate();
        var draft = database.find(Draft.class, project, LockModeType.PESSIMISTIC_WRITE);
        if (draft.revision() != revision) {
            throw new GuidelineRefusal.DraftChanged(name(draft.changedBy()), draft.revision());
        }
        return draft;
    }

    private String name(long account) {
        List<String> names = database.createQuery("select a.name from Account a where a.id = :id", String.class)
                .setParameter("id", account)
                .getResultList();
        return names.isEmpty() ? "" : names.get(0);
    }
}
