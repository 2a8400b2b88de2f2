package org.tocsin.desk.web.frame;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sentences by which sources refuse, read out of their syntax: what stands in the constructor
 * of an exception that a page shows, or in a call of a method of the same file that gives one. What
 * is no literal is a place, {@code {0}} and so on.
 */
final class RefusalSentences {
  private static final Set<String> SHOWN =
      Set.of(
          "IllegalArgumentException",
          "IllegalStateException",
          "NoSuchElementException",
          "RefusedFile",
          "RefusedList",
          "FieldRefused",
          "Refusal");
  private static final String PLACE = "\0";
  private static final Pattern FORMATTED = Pattern.compile("%[,\\d.]*[a-z]|%%");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private RefusalSentences() {}

  /** Every sentence, with the names of the files it stands in. */
  static Map<String, Set<String>> of(List<Path> sources) throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        Reader reader = new Reader();
        reader.learn(unit);
        reader.scan(unit, null);
        reader.sentences.forEach(
            one -> found.computeIfAbsent(one, any -> new TreeSet<>()).add(file));
      }
    }
    return found;
  }

  private static final class Reader extends TreeScanner<Void, Void> {
    private final Set<String> sentences = new TreeSet<>();
    private final Set<String> refusing = new TreeSet<>();
    private final Map<String, ExpressionTree> constants = new TreeMap<>();

    /** Which methods give a refusal, and what the constants are. */
    void learn(CompilationUnitTree unit) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void none) {
          Tree type = method.getReturnType();
          if (type != null && SHOWN.contains(type.toString())) {
            refusing.add(method.getName().toString());
          }
          return super.visitMethod(method, none);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
          if (variable.getName().toString().matches("[A-Z_]+")
              && variable.getInitializer() instanceof LiteralTree literal) {
            constants.put(variable.getName().toString(), literal);
          }
          return super.visitVariable(variable, none);
        }
      }.scan(unit, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
      if (SHOWN.contains(made.getIdentifier().toString())) {
        made.getArguments().forEach(this::add);
      }
      return super.visitNewClass(made, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      if (refusing.contains(call.getMethodSelect().toString())) {
        call.getArguments().forEach(this::add);
      }
      return super.visitMethodInvocation(call, none);
    }

    private void add(ExpressionTree argument) {
      for (String text : texts(argument)) {
        if (LETTER.matcher(text).find()) {
          sentences.add(numbered(text));
        }
      }
    }

    private List<String> texts(ExpressionTree tree) {
      return switch (tree) {
        case LiteralTree literal when literal.getKind() != Tree.Kind.NULL_LITERAL ->
            List.of(String.valueOf(literal.getValue()));
        case ParenthesizedTree inner -> texts(inner.getExpression());
        case ConditionalExpressionTree either ->
            Stream.concat(
                    texts(either.getTrueExpression()).stream(),
                    texts(either.getFalseExpression()).stream())
                .toList();
        case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> joined(sum);
        case IdentifierTree name when constants.containsKey(name.getName().toString()) ->
            texts(constants.get(name.getName().toString()));
        case MethodInvocationTree call
            when call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("formatted") ->
            texts(select.getExpression()).stream()
                .map(text -> FORMATTED.matcher(text).replaceAll(PLACE))
                .toList();
        default -> List.of(PLACE);
      };
    }

    private List<String> joined(BinaryTree sum) {
      List<String> all = new ArrayList<>();
      for (String left : texts(sum.getLeftOperand())) {
        for (String right : texts(sum.getRightOperand())) {
          all.add(left + right);
        }
      }
      return all;
    }

    private static String numbered(String text) {
      Matcher place = Pattern.compile(PLACE).matcher(text);
      StringBuilder numbered = new StringBuilder();
      for (int number = 0; place.find(); number++) {
        place.appendReplacement(numbered, "{" + number + "}");
      }
      return place.appendTail(numbered).toString();
    }
  }
}
