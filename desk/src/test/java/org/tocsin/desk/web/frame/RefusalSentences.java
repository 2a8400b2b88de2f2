package org.tocsin.desk.web.frame;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
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
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sentences of sources, read out of their syntax: those of a refusal stand in the constructor
 * of an exception that a page shows, or in a call of a method of the same file that gives one. What
 * is no literal is a place, {@code {0}} and so on.
 */
final class RefusalSentences {
  private static final String PLACE = "\0";
  private static final Pattern FORMATTED = Pattern.compile("%[,\\d.]*[a-zA-Z]");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  private RefusalSentences() {}

  /**
   * @param exceptions simple names of those that a page shows
   * @return every sentence with the names of the files it stands in
   */
  static Map<String, Set<String>> refused(List<Path> sources, Set<String> exceptions)
      throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (CompilationUnitTree unit : parsed(sources)) {
      Reader reader = new Reader(exceptions);
      reader.read(unit);
      String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      reader.refused.forEach(one -> found.computeIfAbsent(one, any -> new TreeSet<>()).add(file));
    }
    return found;
  }

  /** Every text that is written in the sources at all. */
  static Set<String> written(List<Path> sources) throws IOException {
    Set<String> found = new TreeSet<>();
    for (CompilationUnitTree unit : parsed(sources)) {
      Reader reader = new Reader(Set.of());
      reader.read(unit);
      found.addAll(reader.written);
    }
    return found;
  }

  private static Iterable<? extends CompilationUnitTree> parsed(List<Path> sources)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      return ((JavacTask) compiler.getTask(null, files, null, null, null, units)).parse();
    }
  }

  private static final class Reader extends TreeScanner<Void, Void> {
    private final Set<String> exceptions;
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> refusing = new TreeSet<>();
    private final Map<String, ExpressionTree> constants = new TreeMap<>();
    private final Map<String, List<ExpressionTree>> answers = new TreeMap<>();

    Reader(Set<String> exceptions) {
      this.exceptions = exceptions;
    }

    void read(CompilationUnitTree unit) {
      learn(unit);
      scan(unit, null);
    }

    /** Which methods give a refusal, what those that give a text answer, what the constants are. */
    private void learn(CompilationUnitTree unit) {
      new TreeScanner<Void, Void>() {
        private String method = "";

        @Override
        public Void visitMethod(MethodTree declared, Void none) {
          String type = String.valueOf(declared.getReturnType());
          String name = declared.getName().toString();
          if (exceptions.contains(type)) {
            refusing.add(name);
          }
          method = type.equals("String") ? name : "";
          return super.visitMethod(declared, none);
        }

        @Override
        public Void visitReturn(ReturnTree given, Void none) {
          if (!method.isEmpty() && given.getExpression() != null) {
            answers.computeIfAbsent(method, any -> new ArrayList<>()).add(given.getExpression());
          }
          return super.visitReturn(given, none);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
          if (variable.getName().toString().matches("[A-Z_]+")
              && variable.getInitializer() instanceof LiteralTree literal
              && literal.getKind() == Tree.Kind.STRING_LITERAL) {
            constants.put(variable.getName().toString(), literal);
          }
          return super.visitVariable(variable, none);
        }
      }.scan(unit, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
      if (exceptions.contains(made.getIdentifier().toString())) {
        made.getArguments().forEach(argument -> keep(argument, refused));
      }
      return super.visitNewClass(made, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      if (refusing.contains(call.getMethodSelect().toString())) {
        call.getArguments().forEach(argument -> keep(argument, refused));
      }
      keep(call, written);
      return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void none) {
      keep(sum, written);
      return super.visitBinary(sum, none);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      keep(literal, written);
      return super.visitLiteral(literal, none);
    }

    private void keep(ExpressionTree expression, Set<String> where) {
      for (String text : texts(expression, 0)) {
        if (LETTERS.matcher(text).find()) {
          where.add(numbered(text));
        }
      }
    }

    private List<String> texts(ExpressionTree tree, int deep) {
      return switch (tree) {
        case LiteralTree literal when literal.getKind() == Tree.Kind.STRING_LITERAL ->
            List.of(String.valueOf(literal.getValue()));
        case ParenthesizedTree inner -> texts(inner.getExpression(), deep);
        case ConditionalExpressionTree either ->
            all(List.of(either.getTrueExpression(), either.getFalseExpression()), deep);
        case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> joined(sum, deep);
        case IdentifierTree name when constants.containsKey(name.getName().toString()) ->
            texts(constants.get(name.getName().toString()), deep);
        case SwitchExpressionTree either -> all(outcomes(either), deep);
        case MethodInvocationTree call -> called(call, deep);
        default -> List.of(PLACE);
      };
    }

    private List<String> called(MethodInvocationTree call, int deep) {
      if (call.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals("formatted")) {
        return texts(select.getExpression(), deep).stream()
            .map(text -> FORMATTED.matcher(text).replaceAll(PLACE))
            .toList();
      }
      List<ExpressionTree> answer = answers.get(call.getMethodSelect().toString());
      return answer == null || deep > 1 ? List.of(PLACE) : all(answer, deep + 1);
    }

    private List<String> all(List<? extends ExpressionTree> some, int deep) {
      return some.stream().flatMap(one -> texts(one, deep).stream()).toList();
    }

    private static List<ExpressionTree> outcomes(SwitchExpressionTree either) {
      return either.getCases().stream()
          .map(CaseTree::getBody)
          .filter(ExpressionStatementTree.class::isInstance)
          .map(body -> ((ExpressionStatementTree) body).getExpression())
          .toList();
    }

    private List<String> joined(BinaryTree sum, int deep) {
      List<String> all = new ArrayList<>();
      for (String left : texts(sum.getLeftOperand(), deep)) {
        for (String right : texts(sum.getRightOperand(), deep)) {
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
