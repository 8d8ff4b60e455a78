package org.isnad.annotation.dealing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.isnad.Boundary;
import org.isnad.annotation.sets.SetRefusal;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.ProjectDesk;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.groups.Groups;
import org.isnad.team.groups.Trait;

/** Gives all articles that lack annotators to some by a rule. */
@Boundary
public class Dealing {

    /** So many articles are held at a time, so that nobody who works beside it waits for long. */
    private static final int AT_ONCE = 500;

    private static final int MOST_PLACES = 50;

    @Inject
    private Lacks lacks;

    @Inject
    private Staffing staffing;

    @Inject
    private Groups groups;

    @Inject
    private ProjectDesk projects;

    @Inject
    private CurrentMember current;

    /** What the rule would do if nothing changed until then; it changes nothing itself. */
    public Deal preview(long project, Deal.Rule rule) {
        var hands = hands(project, rule);
        var dealer = dealer(rule, hands);
        var count = new Count();
        for (var some : parts(lacks.articles(project, rule))) {
            lacks.of(some, rule.places())
                    .forEach(article -> count.add(article, dealer.deal(article).size()));
        }
        return count.told(hands, dealer);
    }

    /**
     * Deals by the rule, {@value #AT_ONCE} articles at a time: what was given stays given if it ends before all are. No article
     * comes to have more annotators than the rule says, whoever takes some from the queue meanwhile.
     *
     * @throws DealRefusal if there is no such way, or nobody to deal to
     * @throws SetRefusal.SharedByAll where annotators work in one set together
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // each part is a transaction of its own
    public Deal deal(long project, Deal.Rule rule) {
        var hands = hands(project, rule);
        var dealer = dealer(rule, hands);
        var count = new Count();
        var act = UUID.randomUUID();
        for (var some : parts(lacks.articles(project, rule))) {
            lacks.give(project, act, some, rule.places(), article -> {
                var chosen = dealer.deal(article);
                count.add(article, chosen.size());
                return chosen;
            });
        }
        return count.told(hands, dealer);
    }

    private static Dealer dealer(Deal.Rule rule, List<Hand> hands) {
        return new Dealer(rule.known(), rule.seed(), rule.byLanguage(), hands);
    }

    /** Those to deal to, by login. */
    private List<Hand> hands(long project, Deal.Rule rule) {
        current.require(project, Permission.ASSIGN);
        if (projects.get(project).shared()) {
            throw new SetRefusal.SharedByAll();
        }
        if (rule.places() < 1 || rule.places() > MOST_PLACES) {
            throw new DealRefusal.PlacesOutOfRange(MOST_PLACES);
        }
        var traits = groups.of(project);
        var open = lacks.openOf(project);
        var hands = staffing.of(project).stream()
                .filter(staff -> !staff.gone() && staff.roles().contains(Role.ANNOTATOR))
                .map(Staffing.Staff::member)
                .map(member -> new Hand(
                        member.id(),
                        member.login(),
                        member.name(),
                        traits.getOrDefault(member.login(), Trait.none(member.login())),
                        open.getOrDefault(member.id(), 0)))
                .filter(hand -> wanted(hand.trait(), rule))
                .toList();
        if (hands.isEmpty()) {
            throw new DealRefusal.NobodyToDealTo();
        }
        return hands;
    }

    private static boolean wanted(Trait trait, Deal.Rule rule) {
        return (rule.group().isEmpty() || rule.group().equals(trait.group()))
                && (rule.to().isEmpty() || rule.to().contains(trait.login()));
    }

    private static List<List<Long>> parts(List<Long> articles) {
        var parts = new ArrayList<List<Long>>();
        for (int from = 0; from < articles.size(); from += AT_ONCE) {
            parts.add(articles.subList(from, Math.min(from + AT_ONCE, articles.size())));
        }
        return parts;
    }

    /** Counts while articles are dealt. */
    private static final class Count {
        private int articles;
        private int lacking;

        void add(Lacking article, int given) {
            articles += given > 0 ? 1 : 0;
            lacking += given < article.places() ? 1 : 0;
        }

        Deal told(List<Hand> hands, Dealer dealer) {
            var shares = hands.stream()
                    .map(hand ->
                            new Deal.Share(hand.login(), hand.name(), hand.trait(), hand.open(), dealer.dealt(hand)))
                    .toList();
            return new Deal(shares, articles, lacking);
        }
    }
}
