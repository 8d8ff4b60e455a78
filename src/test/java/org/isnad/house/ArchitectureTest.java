package org.isnad.house;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.Boundary;
import org.isnad.Refusal;
import org.junit.jupiter.api.Test;

/** What may know what, and where things stand; {@link Arrows} draws the rooms. */
class ArchitectureTest {

    private static final int MOST_TYPES = 20;
    private static final int MOST_INJECTIONS = 4;

    /** Stores that another room or family must reach, each for a reason. */
    private static final Map<String, String> OPEN_STORES = Map.ofEntries(
            Map.entry("org.isnad.annotation.history.History", "annotation writes what its family keeps"),
            Map.entry("org.isnad.annotation.rounds.Pen", "annotation writes down what its family puts together"),
            Map.entry(
                    "org.isnad.annotation.accord.Accord",
                    "whoever submits measures how unlike the sets are within the same transaction"),
            Map.entry("org.isnad.review.stored.Gestures", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.Lookalikes", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.GoldDifferences", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.PlacesApart", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.Postponements", "review settles what its family keeps"),
            Map.entry("org.isnad.review.stored.Disagreements", "review settles what its family keeps"),
            Map.entry("org.isnad.review.Cards", "its family's queue is a queue of cards"),
            Map.entry("org.isnad.review.skill.Skills", "merging counts those more who are right more often"),
            Map.entry("org.isnad.annotation.GoldMarks", "what is decided is gold within the same transaction"),
            Map.entry("org.isnad.review.rules.ReviewRuleBook", "who merges and decides goes by a project's rules"),
            Map.entry("org.isnad.annotation.sets.Giving", "dealing gives as the queue and managers do"),
            Map.entry("org.isnad.annotation.sets.OpenSets", "annotation marks in the sets that its family keeps"),
            Map.entry(
                    "org.isnad.annotation.sets.Sights",
                    "who is told of somebody's marks is asked of the sets that they are in"),
            Map.entry("org.isnad.notice.Telling", "other rooms tell what they do within the same transaction"),
            Map.entry("org.isnad.notice.Pushing", "other rooms let pages know of it within the same transaction"),
            Map.entry("org.isnad.annotation.sets.Sets", "annotation reads the sets that its family keeps"),
            Map.entry("org.isnad.corpus.Texts", "placing a span reads the text around it within the same transaction"),
            Map.entry("org.isnad.schema.Schemas", "placing a mark asks its layer's rule within the same transaction"),
            Map.entry(
                    "org.isnad.story.Entities",
                    "what is told of a span points to what is in the registry within the same transaction"),
            Map.entry("org.isnad.annotation.reopening.Reopenings", "whoever reopens says why as it is done"),
            Map.entry(
                    "org.isnad.annotation.accord.MarksOfSets",
                    "whoever compares sets reads them all at once within the same transaction"),
            Map.entry(
                    "org.isnad.annotation.gaps.Gaps",
                    "whoever submits learns what is missing within the same transaction"));

    /** Entities that another room or family must hold in its hands, each for a reason. */
    private static final Map<String, String> OPEN_ENTITIES = Map.of(
            "org.isnad.annotation.sets.AnnotationSet",
            "the locked row itself is what gives out the revisions: annotation counts it up while it writes",
            "org.isnad.review.stored.Disagreement",
            "review settles it, and whatever stands on the same marks, within one transaction",
            "org.isnad.review.stored.Verdict",
            "review compares what stands with what is said now",
            "org.isnad.review.stored.Gesture",
            "review answers a request that comes again as it did before");

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath("target/classes");

    @Test
    void every_room_sees_only_what_its_arrows_point_at() {
        var wrong = new TreeSet<String>();

        for (var type : PRODUCT) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(seen -> seen.getTargetClass().getPackageName().startsWith("org.isnad"))
                    .filter(seen -> !Arrows.allow(
                            type.getPackageName(), seen.getTargetClass().getPackageName()))
                    .forEach(seen -> wrong.add(
                            type.getName() + " knows " + seen.getTargetClass().getName()));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_arrows_name_the_rooms_that_there_are() {
        var rooms = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .filter(room -> !room.endsWith(".page"))
                .collect(Collectors.toSet());

        assertThat(Arrows.rooms()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void no_rooms_depend_on_each_other_in_a_circle() {
        slices().matching("org.isnad.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void rooms_do_not_outgrow_themselves() {
        var types = PRODUCT.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        types.values().removeIf(count -> count <= MOST_TYPES);

        assertThat(types).isEmpty();
    }

    @Test
    void boundaries_answer_with_records_and_never_with_entities() {
        var wrong = PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Boundary.class) || type.isRecord())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(PUBLIC))
                .filter(method -> method.getOwner().getModifiers().contains(PUBLIC))
                .filter(method -> method.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isEntity))
                .map(JavaMember::getFullName);

        assertThat(wrong).isEmpty();
    }

    @Test
    void pages_and_clients_never_hold_an_entity() {
        noClasses()
                .that()
                .resideInAnyPackage("..page", "..web", "..api..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(PRODUCT);
    }

    /** In the rooms of the trade; elsewhere frameworks call, or other packages see what goes over the wire. */
    @Test
    void public_types_are_known_outside_of_their_room() {
        var needless = PRODUCT.stream()
                .filter(type ->
                        type.getPackageName().matches("org.isnad.(text|team|schema|corpus|annotation|exchange).*"))
                .filter(type -> !type.getPackageName().matches(".*\\.(page|web)"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC))
                .filter(type ->
                        !type.isAssignableTo(Refusal.class) && !type.isAssignableTo(HttpAuthenticationMechanism.class))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(seen -> seen.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getName);

        assertThat(needless).isEmpty();
    }

    @Test
    void only_boundaries_begin_transactions() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Boundary.class)
                .and()
                .doNotHaveFullyQualifiedName(Boundary.class.getName())
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PRODUCT);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Boundary.class)
                .check(PRODUCT);
    }

    @Test
    void stores_and_entities_are_public_only_for_a_reason() {
        var openStores = PRODUCT.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC) && !type.isAnnotatedWith(Boundary.class))
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)))
                .map(JavaClass::getName);
        var openEntities = PRODUCT.stream()
                .filter(type -> isEntity(type) && type.getModifiers().contains(PUBLIC))
                .map(JavaClass::getName);

        assertThat(openStores).containsExactlyInAnyOrderElementsOf(OPEN_STORES.keySet());
        assertThat(openEntities).containsExactlyInAnyOrderElementsOf(OPEN_ENTITIES.keySet());
    }

    @Test
    void only_rooms_with_a_trade_know_the_database() {
        noClasses()
                .that()
                .resideInAnyPackage("..page..", "org.isnad", "..text..", "..web..", "..api..", "..launch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .check(PRODUCT);
    }

    @Test
    void pages_hold_few_things() {
        var full = PRODUCT.stream()
                .filter(type -> type.getPackageName().endsWith(".page"))
                .filter(type -> injections(type) > MOST_INJECTIONS)
                .map(type ->
                        type.getName() + " has " + injections(type) + " injections, " + MOST_INJECTIONS + " at most");

        assertThat(full).isEmpty();
    }

    @Test
    void what_pages_and_clients_reach_by_name_stands_in_their_rooms() {
        classes()
                .that()
                .areAnnotatedWith(Named.class)
                .should()
                .resideInAnyPackage("..page", "..web")
                .allowEmptyShould(true)
                .check(PRODUCT);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .resideInAnyPackage(
                        "..api",
                        "..api.agreement",
                        "..api.guideline",
                        "..api.installation",
                        "..api.notice",
                        "..api.progress",
                        "..api.review",
                        "..api.talk",
                        "..api.team",
                        "..api.training",
                        "..api.work")
                .check(PRODUCT);
    }

    @Test
    void names_say_what_a_thing_is_for() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*(Impl|Service|Manager|Utils?|Helper|Dto|Bean|Base|Abstract[A-Z]\\w*)")
                .check(PRODUCT);
    }

    @Test
    void time_is_java_time() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Time|Timestamp)")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .check(PRODUCT);
    }

    @Test
    void only_the_launcher_speaks_to_the_console() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..launch..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(PRODUCT);
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static long injections(JavaClass bean) {
        var members = new ArrayList<JavaMember>(bean.getFields());
        long inConstructors = bean.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                .mapToLong(constructor -> constructor.getRawParameterTypes().size())
                .sum();
        return inConstructors
                + members.stream()
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .count();
    }
}
