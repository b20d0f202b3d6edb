package dev.sinter.docs.reference;

import java.util.List;

/**
 * What its source says of an annotation's option.
 *
 * @param type as a model writes it, for example {@code double} or {@code Initializer}
 * @param initial the default as a model would write it; empty if the option must be given
 * @param choices what an option of an enum may be; empty for others
 * @param meaning its Javadoc in Markdown
 */
record OptionDoc(String name, String type, String initial, List<String> choices, String meaning) {
  OptionDoc {
    choices = List.copyOf(choices);
  }
}
