package org.isnad.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the strings of a Java file, all of them or only those that may come before people's eyes. */
final class JavaLiterals extends TreeScanner<@Nullable Void, List<Literal>> {

    private final JavaFile file;
    private final boolean withInternals;

    JavaLiterals(JavaFile file, boolean withInternals) {
        this.file = file;
        this.withInternals = withInternals;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, List<Literal> found) {
        if (literal.getValue() instanceof String value) {
            found.add(new Literal(file.path(), file.line(literal), value, ""));
        }
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, List<Literal> found) {
        var type = made.getIdentifier().toString();
        boolean internal = type.endsWith("Exception") || type.endsWith("Error");
        return internal && !withInternals ? null : super.visitNewClass(made, found);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, List<Literal> found) {
        return withInternals ? super.visitAnnotation(annotation, found) : null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, List<Literal> found) {
        boolean internal = call.getMethodSelect().toString().startsWith("LOG.");
        return internal && !withInternals ? null : super.visitMethodInvocation(call, found);
    }
}
