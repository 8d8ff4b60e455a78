package org.isnad.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the product can say no with: the refusals' classes, and the codes that the API gives to its own answers. */
final class Refusals {

    /** A class that ends up in {@code Refusal}, and how many values it hands to its sentence. */
    private record Declared(String name, String above, int values) {}

    private Refusals() {}

    /** Code to the number of values that its sentence can have filled in. */
    static Map<String, Integer> values(List<JavaFile> files) {
        var declared = new HashMap<String, Declared>();
        var values = new TreeMap<String, Integer>();
        for (var file : files) {
            file.collect(new Classes()).forEach(each -> declared.put(each.name(), each));
            file.collect(new Answers()).forEach(answer -> values.merge(answer.name(), answer.values(), Math::min));
        }
        declared.values().stream()
                .filter(each -> each.values() >= 0 && isRefusal(each.name(), declared))
                .forEach(each -> values.put(each.name(), each.values()));
        return values;
    }

    private static boolean isRefusal(String name, Map<String, Declared> declared) {
        for (var at = declared.get(name); at != null; at = declared.get(at.above())) {
            if (at.above().equals("Refusal")) {
                return true;
            }
        }
        return false;
    }

    /** Classes that extend something, with the number of values that they pass up; -1 for abstract ones. */
    private static final class Classes extends TreeScanner<@Nullable Void, List<Declared>> {

        private final Deque<Integer> passed = new ArrayDeque<>();

        @Override
        public @Nullable Void visitClass(ClassTree type, List<Declared> found) {
            passed.push(0);
            super.visitClass(type, found);
            int values = passed.pop();
            if (type.getExtendsClause() != null) {
                var above = type.getExtendsClause().toString();
                boolean isAbstract = type.getModifiers().toString().contains("abstract");
                found.add(new Declared(
                        type.getSimpleName().toString(),
                        above.substring(above.lastIndexOf('.') + 1),
                        isAbstract ? -1 : values));
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, List<Declared> found) {
            if (call.getMethodSelect().toString().equals("super")) {
                passed.pop();
                passed.push((int) call.getArguments().stream()
                        .filter(argument -> !argument.toString().contains("Kind."))
                        .count());
            }
            return super.visitMethodInvocation(call, found);
        }
    }

    /** Calls of {@code Problem.response(status, "Code", request, values…)}. */
    private static final class Answers extends TreeScanner<@Nullable Void, List<Declared>> {

        private static final int BEFORE_VALUES = 3;

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, List<Declared> found) {
            if (call.getMethodSelect().toString().equals("Problem.response")) {
                List<? extends ExpressionTree> arguments = call.getArguments();
                if (arguments.get(1) instanceof LiteralTree code) {
                    var name = Objects.requireNonNull(code.getValue()).toString();
                    found.add(new Declared(name, "", arguments.size() - BEFORE_VALUES));
                }
            }
            return super.visitMethodInvocation(call, found);
        }
    }
}
