package org.isnad.guideline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Shows members how their project marks. */
@Boundary
public class Guidelines {

    @Inject
    private CurrentMember current;

    @Inject
    private Versions versions;

    @PersistenceContext
    private EntityManager database;

    /** The version in force; none where nothing was published yet. */
    public Optional<PublishedGuideline> latest(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return versions.find(project, versions.latest(project));
    }

    /** @throws GuidelineRefusal.NoSuchVersion unless it was published */
    public PublishedGuideline version(long project, int number) {
        current.require(project, Permission.SEE_PROJECT);
        return found(project, number);
    }

    /** All versions, the latest first. */
    public List<VersionCard> versions(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return versions.of(project);
    }

    /** What became of one version in another. */
    public Difference difference(long project, int before, int after) {
        current.require(project, Permission.SEE_PROJECT);
        return Difference.between(
                found(project, before).text(), found(project, after).text());
    }

    /** A picture of the project. */
    public PictureFile picture(long project, long id) {
        current.require(project, Permission.SEE_PROJECT);
        return database.createQuery("select p from Picture p where p.id = :id and p.project = :project", Picture.class)
                .setParameter("id", id)
                .setParameter("project", project)
                .getResultStream()
                .findFirst()
                .orElseThrow(GuidelineRefusal.NoSuchPicture::new)
                .file();
    }

    private PublishedGuideline found(long project, int number) {
        return versions.find(project, number).orElseThrow(() -> new GuidelineRefusal.NoSuchVersion(number));
    }
}
