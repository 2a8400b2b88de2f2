package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryPageTest {
  @TempDir Path folder;

  @Test
  void theExampleOfThePageCompiles() throws IOException {
    String page = Files.readString(Path.of("../docs/reader-library.md"));
    int begin = page.indexOf("```java\n") + 8;
    String body = page.substring(begin, page.indexOf("```", begin));
    assertThat(body).contains("Reader.standard()");
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        "import org.tocsin.reader.*; class Example { void run() throws Exception {" + body + "} }");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of("-proc:none", "-d", folder.toString(), source.toString())
                    .toArray(String[]::new));
    assertThat(result).isZero();
  }
}
