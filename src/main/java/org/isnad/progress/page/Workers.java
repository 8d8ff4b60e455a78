package org.isnad.progress.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.progress.Dashboard;
import org.isnad.progress.Dashboard.WorkDay;

/** What members did from day to day: each of those who did most, and the others together, since nobody tells more apart. */
final class Workers {

    private static final int MOST = 7;

    private final List<LocalDate> days;
    private final Map<String, Map<LocalDate, Long>> byName = new LinkedHashMap<>();

    /** @param others what those are called who are not told one by one */
    Workers(Dashboard board, List<WorkDay> work, String others) {
        days = Stream.iterate(board.today().minusDays(board.days() - 1L), day -> day.plusDays(1))
                .limit(board.days())
                .toList();
        var totals = work.stream().collect(groupingBy(WorkDay::login, summingLong(WorkDay::amount)));
        var busiest = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var told = busiest.size() > MOST + 1 ? busiest.subList(0, MOST) : busiest;
        var names = names(work);
        for (var login : busiest) {
            var name = told.contains(login) ? names.getOrDefault(login, login) : others;
            byName.computeIfAbsent(name, none -> new LinkedHashMap<>());
            work.stream().filter(each -> each.login().equals(login)).forEach(each -> byName.get(name)
                    .merge(each.day(), each.amount(), Long::sum));
        }
    }

    /** By login; who is called as somebody else is gets their login beside it. */
    private static Map<String, String> names(List<WorkDay> work) {
        var names = work.stream().collect(toMap(WorkDay::login, WorkDay::name, (one, same) -> one));
        var twice = new ArrayList<>(names.values());
        Set.copyOf(names.values()).forEach(twice::remove);
        names.replaceAll((login, name) -> twice.contains(name) ? name + " (" + login + ")" : name);
        return names;
    }

    List<LocalDate> days() {
        return days;
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** One number for each day. */
    List<Long> of(String name) {
        return days.stream().map(day -> of(name, day)).toList();
    }

    long of(String name, LocalDate day) {
        return byName.getOrDefault(name, Map.of()).getOrDefault(day, 0L);
    }

    boolean worked(LocalDate day) {
        return byName.keySet().stream().anyMatch(name -> of(name, day) > 0);
    }
}
